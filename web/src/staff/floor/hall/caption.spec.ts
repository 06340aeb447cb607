import type { PersonView } from '#contract/views.js';
import { messagesOf } from '#i18n/messages.js';
import { vi } from '#i18n/vi.js';
import { captionOf } from './caption.js';

const messages = messagesOf('vi', vi);
const nobody: PersonView = { name: null, kind: 'citizen', businessName: null, community: null, consent: 'none' };
const startedAt = '2026-12-14T01:00:00.000Z';
const turn = { id: 't', number: 1, speaker: 'Ngô Văn Kín', startedAt, allottedSeconds: 180, pauses: [] };
const floor = (person: PersonView, more: object = {}) => ({
  opinion: { number: 17, person, speech: null, fieldName: 'Đất đai' },
  turn,
  answer: null,
  answering: { departmentId: 'd', departmentName: 'Phòng Kinh tế', name: 'Hoàng Văn Thử' },
  ...more,
});

describe('the speaker’s caption', () => {
  it('is the number without consent, never a name noted by staff', () => {
    expect(captionOf(floor(nobody), messages)).toEqual({ name: 'Câu 17', of: 'Đất đai' });
    expect(captionOf(floor(nobody, { opinion: null }), messages)).toBeNull();
  });

  it('is the name with consent, with the neighbourhood', () => {
    const person = { ...nobody, name: 'Trần Văn Thí Dụ', community: 'Tổ dân phố 5' };
    expect(captionOf(floor(person), messages)).toEqual({ name: 'Trần Văn Thí Dụ', of: 'Tổ dân phố 5' });
  });

  it('is the person answering, once the answer has begun', () => {
    const answer = { startedAt, allottedSeconds: 180, pauses: [] };
    expect(captionOf(floor(nobody, { answer }), messages)).toEqual({ name: 'Hoàng Văn Thử', of: 'Phòng Kinh tế' });
  });

  it('is empty while nobody speaks', () => {
    expect(captionOf(floor(nobody, { turn: null }), messages)).toBeNull();
    expect(captionOf(undefined, messages)).toBeNull();
  });
});
