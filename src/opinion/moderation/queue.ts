import type { Tx } from '../../database/transaction.js';
import { Opinion } from '../opinion.entity.js';

/** Gap between neighbours, so that moving one changes no other. */
const gap = 1024;

interface Place {
  id: string;
  queue_position: number;
}

const inQueue = `FROM opinion WHERE dialogue_id = ? AND status = 'accepted'`;

export async function endOfQueue(tx: Tx, dialogueId: string): Promise<number> {
  const [last] = await tx.rows<{ position: number | null }>(`SELECT max(queue_position) AS position ${inQueue}`, [
    dialogueId,
  ]);
  return (last?.position ?? 0) + gap;
}

export async function frontOfQueue(tx: Tx, dialogueId: string): Promise<number> {
  const [first] = await tx.rows<{ position: number | null }>(`SELECT min(queue_position) AS position ${inQueue}`, [
    dialogueId,
  ]);
  return (first?.position ?? 2 * gap) - gap;
}

export const firstOfQueue = (tx: Tx, dialogueId: string): Promise<Opinion | null> =>
  tx.manager.findOne(Opinion, {
    where: { dialogueId, status: 'accepted' },
    order: { queuePosition: 'ASC', number: 'ASC' },
  });

/** A position between two neighbours; undefined if there is no integer left between them. */
export function between(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return (after ?? 2 * gap) - gap;
  if (after === undefined) return before + gap;
  return after - before > 1 ? before + Math.floor((after - before) / 2) : undefined;
}

/**
 * The position for `id` directly after `afterId` (null: at the front). If there is no gap left, the queue is
 * renumbered, and those whose position changed are returned. Undefined: `afterId` is not in the queue.
 */
export async function placeAfter(
  tx: Tx,
  dialogueId: string,
  id: string,
  afterId: string | null,
): Promise<{ position: number; spread: string[] } | undefined> {
  const queue = (
    await tx.rows<Place>(`SELECT id, queue_position ${inQueue} ORDER BY queue_position, number`, [dialogueId])
  ).filter((place) => place.id !== id);
  const at = afterId === null ? 0 : queue.findIndex((place) => place.id === afterId) + 1;
  if (afterId !== null && at === 0) return undefined;
  const position = between(queue[at - 1]?.queue_position, queue[at]?.queue_position);
  if (position !== undefined) return { position, spread: [] };
  const spread: string[] = [];
  for (const [index, place] of queue.entries()) {
    const own = (index < at ? index + 1 : index + 2) * gap;
    if (own === place.queue_position) continue;
    await tx.execute('UPDATE opinion SET queue_position = ? WHERE id = ?', [own, place.id]);
    spread.push(place.id);
  }
  return { position: (at + 1) * gap, spread };
}

/** The ids that are not opinions of this dialogue. */
export async function findUnknown(tx: Tx, dialogueId: string, ids: readonly string[]): Promise<string[]> {
  const own = await tx.rows<{ id: string }>(
    `SELECT id FROM opinion WHERE dialogue_id = ? AND id IN (${['NULL', ...ids.map(() => '?')].join()})`,
    [dialogueId, ...ids],
  );
  const known = new Set(own.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}

/**
 * Puts the given ones in this order before all others, which follow in their present order. Those called or gone
 * meanwhile are skipped. Returns the ids whose position changed.
 */
export async function setOrder(tx: Tx, dialogueId: string, wanted: readonly string[]): Promise<string[]> {
  const queue = await tx.rows<Place>(`SELECT id, queue_position ${inQueue} ORDER BY queue_position, number`, [
    dialogueId,
  ]);
  const standing = new Map(queue.map((place) => [place.id, place]));
  const named = wanted.flatMap((id) => standing.get(id) ?? []);
  const others = queue.filter((place) => !wanted.includes(place.id));
  const moved: string[] = [];
  for (const [index, place] of [...named, ...others].entries()) {
    const own = (index + 1) * gap;
    if (queue[index]?.id !== place.id) moved.push(place.id);
    if (own !== place.queue_position)
      await tx.execute('UPDATE opinion SET queue_position = ? WHERE id = ?', [own, place.id]);
  }
  return moved;
}
