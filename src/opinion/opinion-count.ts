import { type DayStanding, type Standing, standingOf } from '../contract/opinion.js';
import type { Tx } from '../database/transaction.js';
import type { Opinion } from './opinion.entity.js';

type Counted = Pick<Opinion, 'dialogueId' | 'status' | 'outcome' | 'onDay'>;

/** So many opinions stood there on the day and stand there now. */
export interface Count {
  onDay: DayStanding;
  standing: Standing;
  count: number;
}

/**
 * Counts a change of a row: what it was loses it, what it is now gains it. A new one (`before` null) that is only received
 * changes nothing. The dialogue is locked, so two changes never count at once.
 */
export async function countChange(tx: Tx, before: Counted | null, after: Counted): Promise<void> {
  const was = before && { onDay: before.onDay, standing: standingOf(before), count: -1 };
  const is = { onDay: after.onDay, standing: standingOf(after), count: 1 };
  if (was?.onDay === is.onDay && was.standing === is.standing) return;
  await addCounts(tx, after.dialogueId, was ? [was, is] : [is]);
}

export async function addCounts(tx: Tx, dialogueId: string, counts: readonly Count[]): Promise<void> {
  const kept = counts.filter(({ onDay, standing }) => !(onDay === 'received' && standing === 'received'));
  if (kept.length === 0) return;
  await tx.execute(
    `INSERT INTO opinion_count (dialogue_id, on_day, standing, opinions) VALUES ${kept.map(() => '(?, ?, ?, ?)').join(', ')}
     ON CONFLICT (dialogue_id, on_day, standing) DO UPDATE SET opinions = opinion_count.opinions + excluded.opinions`,
    kept.flatMap(({ onDay, standing, count }) => [dialogueId, onDay, standing, count]),
  );
}
