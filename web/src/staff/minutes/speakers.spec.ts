import type { Speaker } from '#api/turns.js';
import { findSpeakers } from './speakers.js';

const speaker = (name: string, more: Partial<Speaker> = {}): Speaker => ({
  guestId: name,
  name,
  from: null,
  isHere: true,
  opinionId: null,
  wantsToSpeak: false,
  ...more,
});
const all = [
  speaker('Trần Mẫu Đơn', { isHere: false }),
  speaker('Nguyễn Thị Mẫu Đơn'),
  speaker('Lê Mẫu Đơn', { wantsToSpeak: true, guestId: null, opinionId: '1' }),
  speaker('Phạm Văn Mẫu', { from: 'Cửa hàng Hoa Sim' }),
];
const names = (typed: string): string[] => findSpeakers(all, typed).map(({ name }) => name);

describe('finding a speaker', () => {
  it('ignores accents; requests to speak come first, absent guests last', () =>
    expect(names('mau don')).toEqual(['Lê Mẫu Đơn', 'Nguyễn Thị Mẫu Đơn', 'Trần Mẫu Đơn']));
  it('matches where they come from', () => expect(names('hoa sim')).toEqual(['Phạm Văn Mẫu']));
  it('finds nobody for an empty query, and nobody who does not match', () => {
    expect(names(' ')).toEqual([]);
    expect(names('khong co ai')).toEqual([]);
  });
});
