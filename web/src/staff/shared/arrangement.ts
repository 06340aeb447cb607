interface Known {
  id: string;
  version: number;
}

/**
 * A list as somebody reads it while others change it. Rows keep their place and show what they are now; what has come waits,
 * and what has left stays, marked, until the reader takes the list as it is.
 */
export interface Arrangement<Item> {
  /** As the reader took it: decides where a row stands. */
  taken: readonly Item[];
  /** What each row is now. */
  now: ReadonlyMap<string, Item>;
  /** Came since, in the list's order. */
  arrived: readonly Item[];
  /** Changed since the reading before this one. */
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

/** The same list read again. */
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
