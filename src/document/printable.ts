import { graphemes } from '../contract/text/length.js';

/** What the font of our papers can write (test/document/printable.spec.ts compares it with the font). */
const inFont =
  /^[\n\x20-\x7e\u00a0-\u0107\u010a-\u0113\u0116-\u011b\u011e-\u0121\u0126-\u012b\u012e-\u0131\u0139\u013a\u013d\u013e\u0141-\u0144\u0147\u0148\u014c\u014d\u0150-\u0155\u0158-\u015b\u015e-\u016b\u016e-\u017e\u01a0\u01a1\u01af\u01b0\u1ea0-\u1ef9\u2013\u2014\u2018-\u201a\u201c-\u201e\u2020-\u2022\u2026\u2030\u2039\u203a\u2044\u20ab\u20ac\u2122\u2212\u2248\u2260\u2264\u2265]+$/u;

const named = (names: string): [string, string][] =>
  names.split(' | ').map((pair) => {
    const [signs = '', name = ''] = pair.split('=');
    return [signs, name];
  });

/** Signs people write, in words; a sign not listed is only said to be one. */
const words: ReadonlyMap<string, string> = new Map([
  ...named(
    '👍=tán thành | 👎=không tán thành | 🙏=chắp tay | 👏=vỗ tay | 🤝=bắt tay | ❤=trái tim | 💔=trái tim vỡ | 🌹=hoa | 😀=cười | 😃=cười | ' +
      '😄=cười | 😁=cười | 🙂=cười | 😊=cười | 😂=cười | 🤣=cười | 😢=khóc | 😭=khóc | 😞=buồn | 😔=buồn | 😟=lo lắng | 😡=tức giận | 😠=tức giận | ' +
      '😱=hoảng sợ | 😷=khẩu trang | ⚠=cảnh báo | ❗=! | ❓=? | ✅=đạt | ✔=đạt | ✓=đạt | ☑=đạt | ❌=không đạt | ✗=không đạt | ✘=không đạt | 📞=điện thoại | ' +
      '☎=điện thoại | 📱=điện thoại | 🏠=nhà | 🌊=nước | 💧=nước | 🔥=lửa | 🗑=rác | 🚗=ô tô | 🚧=công trường | 🇻🇳=cờ Việt Nam',
  ).map(([sign, name]): [string, string] => [sign, /\p{L}/u.test(name) ? `[${name}]` : name]),
  ...named(
    '→=-> | ⇒=-> | ➡=-> | ➜=-> | ←=<- | ⬅=<- | ↔=<-> | ↑=[lên] | ⬆=[lên] | ↓=[xuống] | ⬇=[xuống] | ■=- | □=- | ▪=- | ●=• | ○=• | ★=* | ☆=* | ×=x',
  ),
]);
const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u;
const presentation = /[\ufe0e\ufe0f\u20e3]|\p{Emoji_Modifier}/gu;
/** What stands for redacted words (BLOCK), also where two meet. */
const blocks = /█+/g;
const redacted = '[đã che]';
const emoji = '[biểu tượng]';
const unknown = '[chữ không in được]';

function inWords(grapheme: string): string {
  if (inFont.test(grapheme)) return grapheme;
  const sign = grapheme.replace(presentation, '');
  const word = words.get(sign);
  if (word !== undefined) return word;
  const usual = sign.normalize('NFKC');
  if (usual !== '' && inFont.test(usual)) return usual;
  return pictograph.test(grapheme) ? emoji : /\s/.test(grapheme) ? ' ' : unknown;
}

/**
 * The text as our papers can write it. A PDF has no other font to fall back to: what its own lacks would be a box, and
 * nothing when copied. Emoji and arrows become words, which a second font (0.8 MB for each weight) could neither be read
 * aloud nor searched for; several unknown signs in a row are named once.
 */
export function printable(text: string): string {
  if (inFont.test(text) || text === '') return text;
  let written = '';
  let last = '';
  for (const grapheme of graphemes(text.replace(blocks, redacted).normalize('NFC'))) {
    const word = inWords(grapheme);
    if (word === last && (word === unknown || word === emoji)) continue;
    written += word;
    last = word;
  }
  return written;
}

/** Every text in what is printed. */
export function printableAll<Printed>(printed: Printed): Printed {
  if (typeof printed === 'string') return printable(printed) as Printed;
  if (Array.isArray(printed)) return printed.map((one: unknown) => printableAll(one)) as Printed;
  if (typeof printed !== 'object' || printed === null) return printed;
  return Object.fromEntries(Object.entries(printed).map(([key, value]) => [key, printableAll(value)])) as Printed;
}
