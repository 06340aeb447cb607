import { insertMany, type Statements, type Value } from './sql.js';

/** One change of a dialogue: what changed, never its content. */
export interface Change {
  dialogueId: string;
  /** `opinion.received`, `floor.called`, … */
  type: string;
  subjectType: string;
  subjectId: string;
  actorId: string | null;
  /** Whether hall and public may learn that this happened; decided once, by the feature's pure rule, and stored. */
  public: boolean;
}

export interface Head {
  revision: number;
  publicRevision: number;
}

/**
 * Appends changes as the last statements before COMMIT: the head row of each dialogue in ascending id, then the events.
 * Nothing may be locked afterwards, so that revisions have no holes and follow the order of commits. Returns the revision
 * of each change, in the order given, and the new heads.
 */
export async function appendChanges(
  tx: Statements,
  changes: readonly Change[],
  at: Date,
): Promise<{ revisions: number[]; heads: Map<string, Head> }> {
  const revisions = new Array<number>(changes.length);
  const heads = new Map<string, Head>();
  const events: Value[][] = [];
  for (const dialogueId of [...new Set(changes.map((c) => c.dialogueId))].sort()) {
    const own = changes.flatMap((change, index) => (change.dialogueId === dialogueId ? [{ change, index }] : []));
    const audible = own.filter(({ change }) => change.public).length;
    const [row] = await tx.rows<{ revision: number; public_revision: number }>(
      `INSERT INTO live_feed (dialogue_id, revision, public_revision) VALUES (?, ?, ?)
       ON CONFLICT (dialogue_id) DO UPDATE SET revision = live_feed.revision + excluded.revision,
         public_revision = live_feed.public_revision + excluded.public_revision
       RETURNING revision, public_revision`,
      [dialogueId, own.length, audible],
    );
    if (!row) throw new Error('live_feed returned no head');
    heads.set(dialogueId, { revision: row.revision, publicRevision: row.public_revision });
    let revision = row.revision - own.length;
    let publicRevision = row.public_revision - audible;
    for (const { change, index } of own) {
      revisions[index] = ++revision;
      const { type, subjectType, subjectId, actorId } = change;
      const outside = change.public ? ++publicRevision : null;
      events.push([dialogueId, revision, outside, type, subjectType, subjectId, actorId, at.toISOString()]);
    }
  }
  const columns = 'dialogue_id, revision, public_revision, type, subject_type, subject_id, actor_id, at';
  await insertMany(tx, `INSERT INTO live_event (${columns})`, '(?, ?, ?, ?, ?, ?, ?, ?)', events);
  return { revisions, heads };
}
