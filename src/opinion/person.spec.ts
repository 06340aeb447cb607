import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../../test/support/seed.js';
import { spelling } from '../../test/support/spellings.js';
import { displayConsents } from '../contract/opinion.js';
import { publicPerson } from './person.js';

const author = (facts: object = {}) => ({
  kind: 'citizen' as const,
  name: 'Trần Thị Mẫu',
  businessName: null,
  community: 'Tổ dân phố 5',
  ...facts,
});

describe('the author as hall and public see them', () => {
  it('is nobody, initials and group, or the full name, as consented', () => {
    expect(displayConsents.map((consent) => publicPerson(author(), consent))).toMatchObject([
      { name: null, community: null },
      { name: 'T.T.M.', community: 'Tổ dân phố 5' },
      { name: 'Trần Thị Mẫu', community: 'Tổ dân phố 5' },
    ]);
  });

  it('is not named by the field of the group where only initials may be shown', () => {
    for (const community of [
      'Tổ 4, chị Trần Thị Mẫu, 0900000123',
      'TRẦN THỊ MẪU tổ 4',
      'tran thi mau, tổ 4',
      'Tổ 4 (mau@minh-khe.example)',
    ]) {
      const shown = publicPerson(author({ community }), 'initials');
      expect(shown.name).toBe('T.T.M.');
      expect(shown.community ?? '').not.toMatch(/m[ẫa]u|0900|@/i);
    }
  });

  it('has no contact in any field, whatever the consent', () => {
    const tainted = author({
      name: 'Trần Thị Mẫu 0900 000 123',
      businessName: 'Quán Mẫu, zalo 0900 000 123',
      community: 'Tổ 4, 0900.000.123',
    });
    for (const consent of displayConsents)
      expect(JSON.stringify(publicPerson(tainted, consent))).not.toMatch(/0900|000.?123/);
    expect(publicPerson(tainted, 'initials').name).toBe('T.T.M.');
    expect(publicPerson(tainted, 'name').name).toBe('Trần Thị Mẫu █████');
  });

  it('has none of 300 spellings of contacts in any field', () => {
    const contacts = spelling.filter(({ way }) => !/^(plate|holder)|\bname\b/.test(way));
    const leaks = fc.sample(contacts, { seed, numRuns: 300 }).flatMap(({ text, start, end }) => {
      const contact = text.slice(start, end);
      const field = `Tổ 4, ${text}`;
      const tainted = author({ name: text, businessName: field, community: field });
      const shown = displayConsents.map((consent) => publicPerson(tainted, consent));
      return shown.some((person) => Object.values(person).some((value) => value?.includes(contact))) ? [text] : [];
    });
    expect(leaks).toEqual([]);
  });
});
