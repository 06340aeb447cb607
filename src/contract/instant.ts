/**
 * A point in time on the wire: ISO 8601 in UTC, always 24 characters (`2026-11-26T01:00:00.000Z`), so that instants compare
 * and sort as text. Only arithmetic needs `Date.parse`.
 */
export type Instant = string;

export const toInstant = (ms: number): Instant => new Date(ms).toISOString();

/** For sorting; null comes first. */
export function compareInstants(a: Instant | null, b: Instant | null): number {
  const [first, second] = [a ?? '', b ?? ''];
  return first < second ? -1 : Number(first > second);
}
