import type { GuestLiveView } from '#contract/views.js';
import { withCheckSymbol } from '#server/common/crockford.js';
import { newDoorCode } from '#server/invitation/guest/guest.js';
import { findGuests, marked, namesakesOf, parseDoorCode } from './find-guests.js';

const guest = (id: string, name: string, more: Partial<GuestLiveView> = {}): GuestLiveView => ({
  id,
  invitationId: id,
  registrationId: null,
  name,
  businessName: null,
  departmentName: null,
  channel: 'invited',
  phoneEnd: null,
  checkedInAt: null,
  ...more,
});
const guests = [
  guest('1', 'Nguyễn Thị Mẫu Đơn', { phoneEnd: '123' }),
  guest('2', 'Trần Mẫu Đơn', { checkedInAt: '2026-12-14T01:00:00.000Z' }),
  guest('3', 'Hoàng Văn Thử', { businessName: 'Cửa hàng Mẫu' }),
];
const ids = (typed: string) => findGuests(guests, typed).found.map(({ id }) => id);

describe('finding a guest at the reception', () => {
  it('ignores accents, and lists arrived ones last', () => expect(ids('mau don')).toEqual(['1', '2']));
  it('matches prefixes of words in any order', () => expect(ids('don ngu')).toEqual(['1']));
  it('matches the business', () => expect(ids('cua hang')).toEqual(['3']));
  it('matches the last digits of the phone number', () => expect(ids('123')).toEqual(['1']));
  it.each(['0123', '0900 000 123', '+84900000123', '０１２３'])('matches the end of %p', (typed) =>
    expect(ids(typed)).toEqual(['1']),
  );
  it('reads letters of old keyboards as the server does', () => {
    const others = [guest('4', 'Vũ Văn Ðức'), guest('5', 'H’Hen Niê')];
    expect(findGuests(others, 'duc').found.map(({ id }) => id)).toEqual(['4']);
    expect(findGuests(others, "h'hen").found.map(({ id }) => id)).toEqual(['5']);
    expect(findGuests(others, 'hhen').found.map(({ id }) => id)).toEqual(['5']);
  });
  it('returns those who may be the same person, whatever apostrophe or space is typed', () => {
    const others = [guest('4', 'H’Hen Niê'), guest('5', 'Hen Niê'), guest('6', "H'Hen Niê", { phoneEnd: '777' })];
    const same = (name: string, phone = '') => namesakesOf(others, name, phone).map(({ id }) => id);
    expect(same("H'HEN  Niê")).toEqual(['4', '6']);
    expect(same('HHen Niê', '0900 000 123')).toEqual(['4']);
    expect(same('H’Hen')).toEqual([]);
  });
  it('finds nobody for an empty query', () => expect(ids('  ')).toEqual([]));

  it('marks what was typed', () => {
    expect(marked('Nguyễn Thị Mẫu Đơn', 'mau don')).toEqual([
      { text: 'Nguyễn Thị ', hit: false },
      { text: 'Mẫu Đơn', hit: true },
    ]);
  });
});

describe('a door code', () => {
  it('is parsed in groups, in lower case, with ambiguous letters, and from a URL', () => {
    expect(parseDoorCode('7k3m-q0zd-19xa')).toBe('7K3MQ0ZD19XA');
    expect(parseDoorCode('7k3m qozd l9xa')).toBe('7K3MQ0ZD19XA');
    expect(parseDoorCode('https://minhkhe.example/door#7K3M-Q0ZD-19XA')).toBe('7K3MQ0ZD19XA');
  });

  it('is read whenever one was issued', () => {
    // One in ninety tracking codes has no digit at all.
    for (let n = 0; n < 5_000; n++) {
      const code = newDoorCode();
      expect(parseDoorCode(code.replace(/0/g, 'O').replace(/1/g, 'l'))).toBe(code);
    }
  });

  it('is read behind what was left in the field', () => {
    const code = withCheckSymbol('7K3MQ0ZD19X');
    expect(parseDoorCode(`nguyen ${code}`)).toBe(code);
    expect(parseDoorCode(`7K3M ${code.toLowerCase()}`)).toBe(code);
    expect(parseDoorCode(`nguyen ${code.slice(0, 11)}${code.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined();
  });

  it('is not found in a name', () => {
    expect(parseDoorCode('Nguyen Thi Mau Don')).toBeUndefined();
    expect(parseDoorCode('Tran Mau Doan')).toBeUndefined();
    expect(parseDoorCode('hoang thi hanh')).toBeUndefined();
  });
});
