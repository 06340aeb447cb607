/** Lower case without accents: *mau don* finds *Mẫu Đơn*. */
export const fold = (text: string): string =>
  text.toLocaleLowerCase('vi').normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');

/** Position of a folded word in the original text; undefined if it does not occur. */
export function findFolded(text: string, wanted: string): { start: number; end: number } | undefined {
  const needle = fold(wanted.trim());
  if (!needle) return undefined;
  let folded = '';
  const at: number[] = [];
  for (const [index, character] of [...text.normalize('NFC')].entries()) {
    for (const part of fold(character)) {
      folded += part;
      at.push(index);
    }
  }
  const start = folded.indexOf(needle);
  if (start < 0) return undefined;
  return { start: at[start] ?? 0, end: (at[start + needle.length - 1] ?? 0) + 1 };
}
