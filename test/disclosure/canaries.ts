import { nameSortKey } from '../../src/contract/text/vietnamese-name.js';

/** What identifies or reaches somebody. */
export const kinds = ['name', 'phone', 'id', 'email'] as const;
export type Kind = (typeof kinds)[number];

/** Given names that no other test data has; two of them make the name of a canary. */
const names =
  'Bạch Cẩm Diệp Giáng Hạc Hạnh Huyền Khuê Lam Lụa Ngân Nhàn Oanh Phượng Quỳnh Sen Tâm Thoa Trâm Tuyền Uyên Yến'.split(
    ' ',
  );
const given = (index: number): string =>
  `${names[Math.floor(index / names.length)] as string} ${names[index % names.length] as string}`;
export const mostCanaries = names.length ** 2;

/** One value of each kind; together they say from which place they came. */
export interface Canary {
  readonly index: number;
  readonly name: string;
  readonly phone: string;
  readonly id: string;
  readonly email: string;
}

export const canary = (index: number): Canary => ({
  index,
  name: `Nguyễn Thị ${given(index)}`,
  phone: `0912000${String(index).padStart(3, '0')}`,
  id: `001099000${String(index).padStart(3, '0')}`,
  email: `k${String(index).padStart(3, '0')}@mat.example`,
});

/** A text of at most so many characters with as many values as fit, the ones that reach somebody first. */
export function textOf({ name, phone, id, email }: Canary, length: number): string {
  const forms = [
    `Bà ${name} nhắn: số ${phone}, căn cước ${id}, thư ${email}, xin xem giúp.`,
    `${name} ${phone} ${id} ${email}`,
    `${name} ${phone}`,
    phone,
  ];
  const fits = forms.find((form) => form.length <= length);
  if (fits === undefined) throw new Error(`no canary fits into ${length} characters`);
  return fits;
}

/** Lower-case letters and digits with single spaces between them: also what a slug or an index makes of a text. */
const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/đ/g, 'd')
    .replace(/[^a-z0-9]+/g, ' ');

/** As people read it, without the escapes of addresses and pages. */
const unescaped = (text: string): string =>
  text
    .replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString('utf8'))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

/** The keys by which lists are sorted say the name too; that of a single word ends with the two digits of the next one. */
const sortKeyOf = (word: string): string => nameSortKey(word).slice(0, -2);

const indexOfName = new Map<string, number>();
for (const [first, one] of names.entries())
  for (const [second, other] of names.entries()) {
    const index = first * names.length + second;
    indexOfName.set(folded(`${one} ${other}`), index).set(`${sortKeyOf(one)} ${sortKeyOf(other)}`, index);
  }

const oneOf = (words: readonly string[]): string => `(${words.join('|')})`;
const plain = oneOf(names.map(folded));
const keys = oneOf(names.map(sortKeyOf));
const family = `${sortKeyOf('Nguyễn')}${sortKeyOf('Thị')}`;
const inFolded = new RegExp(`nguyen thi ${plain} ${plain}`, 'g');
const inKeys = new RegExp(`${keys}${family}${keys}`, 'g');
/** Digits in groups of any size. */
const spaced = (digits: string): string => [...digits].join('[ .-]?');
const numbers: readonly [Kind, RegExp][] = [
  ['phone', new RegExp(`(?:0|84)[ .-]?${spaced('912000')}[ .-]?${spaced('###')}`.replaceAll('#', '(\\d)'), 'g')],
  ['id', new RegExp(`${spaced('001099000')}[ .-]?${spaced('###')}`.replaceAll('#', '(\\d)'), 'g')],
];

/** The canaries in what somebody got, as `kind index`. */
export function sightings(text: string): Set<`${Kind} ${number}`> {
  const seen = new Set<`${Kind} ${number}`>();
  const readable = unescaped(text);
  for (const [kind, search] of numbers)
    for (const [, ...digits] of readable.matchAll(search)) seen.add(`${kind} ${Number(digits.slice(0, 3).join(''))}`);
  for (const [, digits] of readable.matchAll(/k(\d{3})[@ ]mat[. ]example/gi)) seen.add(`email ${Number(digits)}`);
  const see = (found: string): void => {
    const index = indexOfName.get(found);
    if (index !== undefined) seen.add(`name ${index}`);
  };
  for (const [, one, other] of folded(readable).matchAll(inFolded)) see(`${one} ${other}`);
  // The first word is the given name, which people write last.
  for (const [, last, first] of readable.matchAll(inKeys)) see(`${first} ${last}`);
  return seen;
}
