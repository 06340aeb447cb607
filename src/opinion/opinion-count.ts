import type { Standing } from '../contract/opinion.js';
import type { Tx } from '../database/transaction.js';
import type { Opinion } from './opinion.entity.js';

type Counted = Pick<Opinion, 'dialogueId' | 'status' | 'outcome' | 'memberCount'>;

/** Which lines of `opinion_count` an opinion adds to; a grouped one is counted with its lead. */
function standingOf({ status, outcome }: Counted): Standing | null {
  if (status === 'grouped') return null;
  if (status !== 'decided') return status;
  if (outcome === null) throw new Error('decided without an outcome');
  return outcome;
}

/**
 * Counts a change of a row: the lines it was in lose it, those it is in now gain it. A new one (`before` null) that is only
 * received changes nothing. The dialogue is locked, so two changes never count at once.
 */
export async function countChange(tx: Tx, before: Counted | null, after: Counted): Promise<void> {
  const lines = new Map<Standing, { opinions: number; grouped: number }>();
  const add = (counted: Counted, sign: 1 | -1): void => {
    const standing = standingOf(counted);
    if (standing === null) return;
    const line = lines.get(standing) ?? { opinions: 0, grouped: 0 };
    if (standing !== 'received') line.opinions += sign;
    line.grouped += sign * counted.memberCount;
    lines.set(standing, line);
  };
  if (before) add(before, -1);
  add(after, 1);
  const changed = [...lines].filter(([, { opinions, grouped }]) => opinions !== 0 || grouped !== 0);
  if (changed.length === 0) return;
  await tx.execute(
    `INSERT INTO opinion_count (dialogue_id, standing, opinions, grouped)
     VALUES ${changed.map(() => '(?, ?, ?, ?)').join(', ')}
     ON CONFLICT (dialogue_id, standing) DO UPDATE
     SET opinions = opinion_count.opinions + excluded.opinions, grouped = opinion_count.grouped + excluded.grouped`,
    changed.flatMap(([standing, { opinions, grouped }]) => [after.dialogueId, standing, opinions, grouped]),
  );
}
