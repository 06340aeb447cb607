import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BLOCK, isRangeOf, joinRanges, redact } from './redact.js';

const text = 'Ông Nguyễn Văn Mẫu ở số 12';
const rangeOf = (part: string, within = text) => ({
  start: within.indexOf(part),
  end: within.indexOf(part) + part.length,
});

describe('redacting', () => {
  it('puts a block in place of each range', () => {
    expect(redact(text, [rangeOf('12'), rangeOf('Nguyễn Văn Mẫu')])).toBe(`Ông ${BLOCK} ở số ${BLOCK}`);
  });

  it('does not reveal the length of a name', () => {
    expect(redact('bà An', [rangeOf('An', 'bà An')])).toBe(
      redact('bà Công Tằng Tôn Nữ', [rangeOf('Công Tằng Tôn Nữ', 'bà Công Tằng Tôn Nữ')]),
    );
  });

  it('joins ranges that overlap or touch', () => {
    expect(redact(text, [rangeOf('Nguyễn V'), rangeOf('Văn'), rangeOf(' Mẫu')])).toBe(`Ông ${BLOCK} ở số 12`);
  });

  it('redacts whole characters, so that no part of one is left', () => {
    expect(redact('a😀b', [{ start: 2, end: 3 }])).toBe(`a${BLOCK}b`);
    const decomposed = 'Mẫu'.normalize('NFD');
    expect(redact(decomposed, [{ start: 1, end: 2 }])).toBe(`M${BLOCK}u`);
    expect(redact(decomposed, [{ start: 2, end: 3 }])).toBe(`M${BLOCK}u`);
  });

  it.each([
    { start: -1, end: 3 },
    { start: 3, end: 3 },
    { start: 5, end: 2 },
    { start: 0, end: 1000 },
    { start: 0.5, end: 2 },
    { start: NaN, end: NaN },
  ])('refuses the range %p', (range) => {
    expect(isRangeOf(text, range)).toBe(false);
    expect(() => redact(text, [range])).toThrow(RangeError);
  });

  it('keeps everything outside the ranges and nothing inside them', () => {
    const ranges = fc.array(
      fc.tuple(fc.nat({ max: 40 }), fc.integer({ min: 1, max: 9 })).map(([start, length]) => ({
        start,
        end: start + length,
      })),
      { maxLength: 6 },
    );
    const numbered = Array.from({ length: 50 }, (_, at) => String.fromCharCode(0x4e00 + at)).join('');
    fc.assert(
      fc.property(ranges, (chosen) => {
        const inside = (at: number) => chosen.some(({ start, end }) => start <= at && at < end);
        const result = redact(numbered, chosen);
        for (let at = 0; at < numbered.length; at++) {
          expect(result.includes(numbered.charAt(at))).toBe(!inside(at));
        }
        expect(result.split(BLOCK)).toHaveLength(joinRanges(numbered, chosen).length + 1);
      }),
    );
  });
});
