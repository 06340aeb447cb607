import { emptyEntry, type Entry, missingOf, nextEntry, opinionOf } from './entry.js';

const entry = (more: Partial<Entry> = {}): Entry => ({
  ...emptyEntry,
  text: 'Đèn ngõ 7 hỏng đã lâu.',
  name: 'Bùi Thị Ví Dụ',
  ...more,
});

describe('an opinion entered for somebody', () => {
  it('requires a text, and a name unless it was said in the hall', () => {
    expect(missingOf(entry())).toEqual([]);
    expect(missingOf(entry({ text: ' ngắn ', name: '' }))).toEqual(['text', 'name']);
    expect(missingOf(entry({ way: 'spoken', name: '' }))).toEqual([]);
    expect(missingOf(entry({ authorKind: 'business' }))).toEqual(['businessName']);
  });

  it('omits empty fields, and is a request to speak if chosen', () => {
    expect(opinionOf(entry({ phone: ' 0900 000 123 ' }))).toEqual({
      channel: 'paper',
      kind: 'question',
      text: 'Đèn ngõ 7 hỏng đã lâu.',
      consent: true,
      displayConsent: 'none',
      wantsToSpeak: false,
      authorKind: 'citizen',
      name: 'Bùi Thị Ví Dụ',
      phone: '0900 000 123',
    });
    expect(opinionOf(entry({ keepIdentity: true }))).toMatchObject({ keepIdentity: true });
    expect(opinionOf(entry({ way: 'speak' }))).toMatchObject({ channel: 'spoken', wantsToSpeak: true });
    expect(opinionOf(entry({ way: 'phone' }), 'community').channel).toBe('community');
  });

  it('keeps nothing of the person for the next, except the neighbourhood', () => {
    const filled = entry({ phone: '0900000123', community: 'TDP 5', shown: 'name', wantsToSpeak: true });
    expect(nextEntry(filled, false)).toEqual(emptyEntry);
    expect(nextEntry(filled, true)).toEqual({ ...emptyEntry, community: 'TDP 5' });
  });
});
