import { newId } from '../common/ids.js';
import type { MessageChannel } from '../contract/message.js';
import { insertMany, type Condition } from '../database/sql.js';
import { ago, batchSize, dayMs, type Sweep } from '../database/sweep.js';
import type { Tx } from '../database/transaction.js';
import type { Recipient } from './message.entity.js';

export interface NewMessage {
  organisationId: string;
  dialogueId: string | null;
  channel: MessageChannel;
  template: string;
  to: { type: Recipient; id: string };
  /** What it tells of, e.g. the id of an answer: told once to each recipient. */
  step: string;
  /** Default: at once. */
  notBefore?: Date;
}

const insert = `INSERT INTO outbox_message
  (id, organisation_id, dialogue_id, channel, template, subject_type, subject_id, step, created_at, not_before, attempts)`;

/** Puts messages into the outbox, in the transaction of the step they tell of. */
export async function enqueueMessages(tx: Tx, messages: readonly NewMessage[]): Promise<void> {
  const now = tx.now.toISOString();
  const lines = messages.map(({ organisationId, dialogueId, channel, template, to, step, notBefore = tx.now }) => [
    newId(),
    organisationId,
    dialogueId,
    channel,
    template,
    to.type,
    to.id,
    `${template}/${to.id}/${step}`,
    now,
    notBefore.toISOString(),
    0,
  ]);
  await insertMany(tx, insert, '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)', lines, 'ON CONFLICT (step) DO NOTHING');
}

/** Drops messages that were not sent. `recipients` is a condition on `subject_id`. */
export async function dropMessages(tx: Tx, template: string, recipients: Condition): Promise<void> {
  await tx.execute(
    `UPDATE outbox_message SET fate = 'dropped', ended_at = ? WHERE fate IS NULL AND template = ? AND (${recipients.sql})`,
    [tx.now.toISOString(), template, ...recipients.values],
  );
}

/** Has messages sent after all that were dropped at an instant. */
export async function restoreMessages(tx: Tx, template: string, recipients: Condition, droppedAt: Date): Promise<void> {
  await tx.execute(
    `UPDATE outbox_message SET fate = NULL, ended_at = NULL
     WHERE fate = 'dropped' AND ended_at = ? AND template = ? AND (${recipients.sql})`,
    [droppedAt.toISOString(), template, ...recipients.values],
  );
}

/** After they were sent, dropped or given up. */
const keptMs = 30 * dayMs;

export const sweepMessages: Sweep = (tx) =>
  tx.execute(
    `DELETE FROM outbox_message WHERE id IN (SELECT id FROM outbox_message WHERE ended_at < ? LIMIT ${batchSize})`,
    [ago(tx, keptMs)],
  );
