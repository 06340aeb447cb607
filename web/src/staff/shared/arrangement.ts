interface Known {
  id: string;
  version: number;
}

/**
 * A list that others change while somebody reads it. Rows keep their place and show their present state; new ones wait,
 * and removed ones stay, marked, until the reader refreshes the list.
 */
export interface Arrangement<Item> {
  /** The list as last refreshed, which determines the order. */
  taken: readonly Item[];
  /** Present state of each row. */
  now: ReadonlyMap<string, Item>;
  /** New ones since, in the order of the list. */
  arrived: readonly Item[];
  /** Changed since the previous read. */
  changed: ReadonlySet<string>;
  left: ReadonlySet<string>;
}

export const take = <Item extends Known>(items: readonly Item[]): Arrangement<Item> => ({
  taken: items,
  now: new Map(items.map((item) => [item.id, item])),
  arrived: [],
  changed: new Set(),
  left: new Set(),
});

/** Applies a new read of the list. */
export function follow<Item extends Known>(before: Arrangement<Item>, items: readonly Item[]): Arrangement<Item> {
  const latest = new Map(items.map((item) => [item.id, item]));
  const standing = before.taken.flatMap(({ id }) => {
    const item = latest.get(id) ?? before.now.get(id);
    return item ? [item] : [];
  });
  return {
    taken: before.taken,
    now: new Map(standing.map((item) => [item.id, item])),
    arrived: items.filter(({ id }) => !before.now.has(id)),
    changed: new Set(standing.filter(({ id, version }) => before.now.get(id)?.version !== version).map(({ id }) => id)),
    left: new Set(before.taken.filter(({ id }) => !latest.has(id)).map(({ id }) => id)),
  };
}
