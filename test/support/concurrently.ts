/** As many as keep a database busy while the others are worked on. */
const width = 8;

/** Works on all of them, a few at a time and begun in their order; what each gave is in their order too. */
export async function sideBySide<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> {
  const results: Result[] = [];
  let next = 0;
  const worker = async (): Promise<void> => {
    for (let at = next++; at < items.length; at = next++) results[at] = await work(items[at] as Item);
  };
  await Promise.all(Array.from({ length: width }, worker));
  return results;
}
