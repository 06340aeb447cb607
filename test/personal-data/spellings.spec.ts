import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { seed } from '../support/seed.js';
import { harmless, type Spelling, spelling } from '../support/spellings.js';
import { findPersonalData } from '../../src/contract/personal-data/find.js';
import { TextReader } from '../../src/contract/personal-data/text-reader.js';
import { maskContacts, proposalsIn } from '../../src/contract/personal-data/mask.js';

const COUNT = 300;
const MOST_FALSE = 6;
const spellings = fc.sample(spelling, { seed, numRuns: COUNT });
const sentences = fc.sample(harmless, { seed, numRuns: COUNT });

/** Letters and digits of the contact that no proposal covers. */
function left({ text, start, end }: Spelling): string {
  const proposals = proposalsIn(text);
  let rest = '';
  for (let at = start; at < end; at++) {
    const isCovered = proposals.some((range) => range.start <= at && at < range.end);
    if (!isCovered && /[\p{L}\p{N}]/u.test(text.charAt(at))) rest += text.charAt(at);
  }
  return rest.replace(/^(https|www)+/, '');
}

describe('contacts as people type them', () => {
  it('are proposed in every spelling', () => {
    const missed = spellings.filter((one) => left(one) !== '');
    process.stdout.write(`contacts: ${COUNT - missed.length} of ${COUNT} spellings proposed\n`);
    expect(missed).toEqual([]);
  });

  it('are not seen in sentences with harmless numbers', () => {
    const raised = sentences.flatMap((text) =>
      proposalsIn(text).map(({ kind, start, end }) => `${kind} "${text.slice(start, end)}" in "${text}"`),
    );
    process.stdout.write(`contacts: ${raised.length} proposals in ${COUNT} harmless sentences\n`);
    expect(raised.slice(MOST_FALSE)).toEqual([]);
  });

  it('leave nothing of a number that is masked without asking', () => {
    const digits = (text: string) => text.normalize('NFKC').replace(/[^\d]/g, '');
    const complete = spellings.filter(({ way }) => ['usual groups', 'full width', 'any groups'].includes(way));
    expect(complete.length).toBeGreaterThan(20);
    for (const { text } of complete) expect(digits(maskContacts(text))).toBe('');
  });

  it('never change harmless sentences', () => {
    expect(sentences.filter((text) => maskContacts(text) !== text)).toEqual([]);
  });

  it('are any mobile number in any groups', () => {
    const number = fc.stringMatching(/^0[35789]\d{8}$/);
    const cuts = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 10, maxLength: 10 });
    const gap = fc.constantFrom(' ', '  ', '.', ' . ', '-', ' - ', '_', '/', '\n', '\u00a0', ') (');
    fc.assert(
      fc.property(number, cuts, gap, (digits, sizes, between) => {
        const groups: string[] = [];
        let rest = digits;
        for (const size of sizes) {
          if (rest) groups.push(rest.slice(0, size));
          rest = rest.slice(size);
        }
        expect(maskContacts(`Gọi ${groups.join(between)} nhé`).replace(/[^\d]/g, '')).toBe('');
      }),
      { seed, numRuns: 1000 },
    );
  });

  it('are still not shown behind more numbers than anybody writes', () => {
    const table = Array.from({ length: 600 }, (_, index) => `${index % 90} hộ`).join(', ');
    for (const contact of [
      '0900 000 123',
      '+84.900.000.123',
      '００９１５０００１２３',
      'mau.don@minh-khe.example',
      '0900\n000\n123',
    ])
      expect(maskContacts(`${table}; ${contact} nhé`)).not.toContain(contact);
    expect(maskContacts(table)).toBe(table);
  });

  it('cost little to look for, whatever a stranger sends', () => {
    const pieces = ['0 ', '12 34 ', '1 ', '9.', '0912 345 678 ', '29A-1', 'o l ', '09/03/24 - ', 'a@', '1,2; '];
    const texts = Array.from({ length: 100 }, (_, index) =>
      `${index} ${(pieces[index % pieces.length] as string).repeat(5000)}`.slice(0, 5000),
    );
    const before = process.cpuUsage();
    for (const text of texts) {
      const reader = new TextReader(text);
      findPersonalData(text, reader);
      expect(reader.reads).toBeLessThan(15 * text.length);
    }
    const { user } = process.cpuUsage(before);
    process.stdout.write(`contacts: ${Math.round(user / 1000)} ms for 100 opinions of 5,000 characters of digits\n`);
  });
});
