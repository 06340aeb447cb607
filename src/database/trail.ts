import { newId } from '../common/ids.js';
import type { Tx } from './transaction.js';

export interface NewTrailEntry {
  organisationId: string | null;
  dialogueId?: string | null;
  /** Type of what changed, as in the live log: 'opinion', 'assignment', 'account'. */
  subjectType: string;
  subjectId: string;
  /** What was done: `accept`, `end-grant`. */
  verb: string;
  from?: string | null;
  to?: string | null;
  actorId: string | null;
  onBehalfOf?: string | null;
  reason?: string | null;
  /** Ids, dates, counts. Never a personal value: refer to its row, so that erasing it does not touch the trail. */
  details?: Record<string, unknown> | null;
}

const statement = `INSERT INTO trail_entry (id, organisation_id, dialogue_id, subject_type, subject_id, verb, from_state,
  to_state, actor_id, on_behalf_of, reason, details, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`;

/** The audit trail: who changed what, when, from, to and why; written in the same transaction as the change. */
export const Trail = {
  async write(tx: Tx, entry: NewTrailEntry): Promise<void> {
    const { organisationId, dialogueId = null, subjectType, subjectId, verb, from = null, to = null } = entry;
    const { actorId, onBehalfOf = null, reason = null, details = null } = entry;
    await tx.execute(statement, [
      newId(),
      organisationId,
      dialogueId,
      subjectType,
      subjectId,
      verb,
      from,
      to,
      actorId,
      onBehalfOf,
      reason,
      details && JSON.stringify(details),
      tx.now.toISOString(),
    ]);
  },
};
