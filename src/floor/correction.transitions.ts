import { Account } from '../auth/account.entity.js';
import type { Actor } from '../auth/actor.js';
import { newId } from '../common/ids.js';
import { changeRow, type RowChange, type RowKind } from '../database/change-row.js';
import type { Tx } from '../database/transaction.js';
import { invalid } from '../dialogue/dialogue-assertions.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { broken } from '../dialogue/planning/plan-problems.js';
import { wrongState } from '../opinion/opinion.transitions.js';
import { Correction } from './floor.entity.js';

export interface Change {
  what: string;
  before: string | null;
  after: string | null;
}

/** Fields whose new value is given and differs. */
export function changesOf<Entry extends string>(
  before: Record<Entry, Date | string | null>,
  after: Partial<Record<Entry, Date | string | null>>,
): Change[] {
  const written = (value: Date | string | null): string | null => (value instanceof Date ? value.toISOString() : value);
  return (Object.entries(after) as [Entry, Date | string | null | undefined][]).flatMap(([what, value]) => {
    if (value === undefined) return [];
    const change = { what, before: written(before[what]), after: written(value) };
    return change.before === change.after ? [] : [change];
  });
}

/** Minutes can be corrected until the dialogue is closed. */
export function assertOpenMinutes({ status }: Dialogue): void {
  if (status === 'closed') throw wrongState(status);
}

export interface Correcting<Row> extends Pick<RowChange<Row>, 'set' | 'events'> {
  dialogue: Dialogue;
  changes: readonly Change[];
  reason: string | undefined;
}

/**
 * Stores old value, new value and reason. The values are rows of their own and the trail only refers to them, so that
 * erasing a person does not touch the trail. Filling in an empty value is not a correction. Returns the inserted ids.
 */
export async function insertCorrections(
  tx: Tx,
  actor: Actor,
  dialogue: Pick<Dialogue, 'id'>,
  subject: { type: Correction['subjectType']; id: string },
  changes: readonly Change[],
  reason: string | undefined,
): Promise<string[]> {
  const corrected = changes.filter(({ before }) => before !== null);
  if (corrected.length > 0 && !reason) throw invalid([broken('reason', 'reason-missing')]);
  const maker = await tx.manager.findOneBy(Account, { id: actor.accountId });
  const rows = corrected.map((change) => ({
    id: newId(),
    dialogueId: dialogue.id,
    subjectType: subject.type,
    subjectId: subject.id,
    ...change,
    reason: reason as string,
    madeBy: actor.accountId,
    makerName: maker?.name ?? actor.name,
    madeAt: tx.now,
  }));
  if (rows.length > 0) await tx.manager.insert(Correction, rows);
  return rows.map(({ id }) => id);
}

/** Changes a row of the minutes, and stores what it said before. */
export async function correctRow<Row extends { id: string }>(
  tx: Tx,
  kind: RowKind<Row>,
  row: Row,
  { changes, ...given }: Correcting<Row>,
  actor: Actor,
): Promise<Row> {
  const { dialogue, reason } = given;
  const subject = { type: kind.type as Correction['subjectType'], id: row.id };
  const corrections = await insertCorrections(tx, actor, dialogue, subject, changes, reason);
  return changeRow(tx, kind, row, {
    ...given,
    verb: corrections.length > 0 ? 'correct' : 'complete',
    by: actor,
    details: { entries: changes.map(({ what }) => what), corrections },
  });
}
