import { newId } from '../common/ids.js';
import { insertMany, type Statements } from './sql.js';

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

const columns = `id, organisation_id, dialogue_id, subject_type, subject_id, verb, from_state, to_state, actor_id, on_behalf_of,
  reason, details, at`;

/** The trail: who changed what, when, from, to and why; inserted in the transaction of the change. */
export const insertTrail = (tx: Statements, entries: readonly NewTrailEntry[], at: Date): Promise<void> =>
  insertMany(
    tx,
    `INSERT INTO trail_entry (${columns})`,
    '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    entries.map((entry) => [
      newId(),
      entry.organisationId,
      entry.dialogueId ?? null,
      entry.subjectType,
      entry.subjectId,
      entry.verb,
      entry.from ?? null,
      entry.to ?? null,
      entry.actorId,
      entry.onBehalfOf ?? null,
      entry.reason ?? null,
      entry.details ? JSON.stringify(entry.details) : null,
      at.toISOString(),
    ]),
  );
