import type { Tx } from '../../../src/database/transaction.js';
import type { Dialogue } from '../../../src/dialogue/dialogue.entity.js';

/** What a change of a subject may show on a screen. */
const subjects: readonly (readonly [subject: string, table: string])[] = [
  ...['opinion', 'turn', 'pledge', 'directive', 'assignment', 'escalation', 'answer'].map((one) => [one, one] as const),
  ['note', 'backstage_note'],
  ['guest', 'invitation'],
  ['guest', 'registration'],
];

/** Tells the screens that everything has changed. */
export async function recordAll(tx: Tx, { id: dialogueId }: Dialogue): Promise<void> {
  const record = (subjectType: string, subjectId: string): void =>
    tx.record({ dialogueId, type: `${subjectType}.changed`, subjectType, subjectId, actorId: null, public: true });
  // The first one is before the cursor of those who ask what has changed since.
  for (const subject of ['dialogue', 'dialogue', 'floor']) record(subject, dialogueId);
  for (const [subject, table] of subjects)
    for (const { id } of await tx.rows<{ id: string }>(`SELECT id FROM ${table} WHERE dialogue_id = ?`, [dialogueId]))
      record(subject, id);
}
