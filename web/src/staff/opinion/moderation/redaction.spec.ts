import { BLOCK } from '#contract/personal-data/redact.js';
import { cover, coveredIn, pieces, tidy } from './redaction.js';

const text = 'Nhà số 9 có cụ già. Gọi 0900 000 123.';
const at = (part: string, kind: string) => ({ kind, start: text.indexOf(part), end: text.indexOf(part) + part.length });
const proposals = tidy([at('0900 000 123', 'phone'), at('số 9', 'address')]);

describe('covering', () => {
  it('splits the text in order', () => {
    expect(pieces(text, proposals)).toEqual([
      { text: 'Nhà ' },
      { text: 'số 9', proposal: 0 },
      { text: ' có cụ già. Gọi ' },
      { text: '0900 000 123', proposal: 1 },
      { text: '.' },
    ]);
  });

  it('removes everything that is redacted', () => {
    expect(cover(text, proposals, [false, true])).toBe(`Nhà số 9 có cụ già. Gọi ${BLOCK}.`);
  });

  it.each([[[false, false]], [[true, false]], [[false, true]], [[true, true]]])(
    'recognises %j in the public wording',
    (covered) => {
      expect(coveredIn(text, cover(text, proposals, covered), proposals)).toEqual(covered);
    },
  );

  it('recognises none in a free wording', () => {
    expect(coveredIn(text, 'Nhà có cụ già.', proposals)).toBeNull();
  });

  it('redacts nothing if the original is public', () => {
    expect(coveredIn(text, null, proposals)).toEqual([false, false]);
  });

  it('drops a proposal inside another one', () => {
    expect(tidy([at('0900', 'x'), at('0900 000 123', 'phone')])).toEqual([at('0900 000 123', 'phone')]);
  });
});
