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

const byName = new Map(Array.from({ length: mostCanaries }, (_, index) => [given(index), index]));
const searches: readonly [Kind, RegExp][] = [
  ['name', new RegExp(`Nguyễn Thị ((?:${names.join('|')}) (?:${names.join('|')}))`, 'giu')],
  ['phone', /(?:\b0|\b84|\+84)[ .]?912[ .]?000[ .]?(\d{3})\b/g],
  ['id', /\b001099000(\d{3})\b/g],
  ['email', /k(\d{3})@mat\.example/gi],
];

/** The canaries in what somebody got, as `kind index`. */
export function sightings(text: string): Set<`${Kind} ${number}`> {
  const seen = new Set<`${Kind} ${number}`>();
  const plain = text.normalize('NFC');
  for (const [kind, search] of searches)
    for (const [, found = ''] of plain.matchAll(search)) {
      const index = kind === 'name' ? byName.get(found) : Number(found);
      if (index !== undefined) seen.add(`${kind} ${index}`);
    }
  return seen;
}
