import { Account } from '../../auth/account.entity.js';
import { happened, Refusal } from '../../common/problem/refusal.js';
import { LiveEvent } from '../../database/platform.entity.js';
import type { Tx } from '../../database/transaction.js';

/** Gap between neighbours, so that moving one changes no other. */
const gap = 1024;

export interface Place {
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
  const queue = (await listQueue(tx, dialogueId)).filter((place) => place.id !== id);
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

/** The queue in calling order. */
export const listQueue = (tx: Tx, dialogueId: string): Promise<Place[]> =>
  tx.rows<Place>(`SELECT id, queue_position ${inQueue} ORDER BY queue_position, number`, [dialogueId]);

/** Whether those that were seen and still wait stand in another order now. Others may have joined or left. */
export function isReordered(queue: readonly string[], seen: readonly string[]): boolean {
  const still = queue.filter((id) => seen.includes(id));
  const then = seen.filter((id) => queue.includes(id));
  return still.some((id, index) => id !== then[index]);
}

/** The refusal that says who changed the calling order. */
export async function queueChanged(tx: Tx, dialogueId: string, present: unknown): Promise<Refusal> {
  const moved = 'opinion.moved';
  const last =
    tx.earlier.findLast((one) => one.dialogueId === dialogueId && one.type === moved) ??
    (await tx.manager.findOne(LiveEvent, { where: { dialogueId, type: moved }, order: { revision: 'DESC' } }));
  const by = last?.actorId ? await tx.manager.findOneBy(Account, { id: last.actorId }) : null;
  return new Refusal('queue-changed', { params: happened('move', by?.name), present });
}

/**
 * Puts the given ones in this order before all others, which follow in their present order. Those called or gone
 * meanwhile are skipped. Returns the ids that stand elsewhere in the order, and those that have another position,
 * which may be more.
 */
export async function setOrder(
  tx: Tx,
  queue: readonly Place[],
  wanted: readonly string[],
): Promise<Record<'moved' | 'placed', string[]>> {
  const standing = new Map(queue.map((place) => [place.id, place]));
  const named = wanted.flatMap((id) => standing.get(id) ?? []);
  const others = queue.filter((place) => !wanted.includes(place.id));
  const ordered = [...named, ...others];
  const moved = ordered.filter(({ id }, index) => queue[index]?.id !== id).map(({ id }) => id);
  const placed: string[] = [];
  if (moved.length === 0) return { moved, placed };
  for (const [index, place] of ordered.entries()) {
    const own = (index + 1) * gap;
    if (own === place.queue_position) continue;
    await tx.execute('UPDATE opinion SET queue_position = ? WHERE id = ?', [own, place.id]);
    placed.push(place.id);
  }
  return { moved, placed };
}
