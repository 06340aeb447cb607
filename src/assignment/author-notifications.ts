import { newId } from '../common/ids.js';
import { columns, list, select } from '../database/select.js';
import { ago, batchSize, dayMs, type Sweep } from '../database/sweep.js';
import type { Tx } from '../database/transaction.js';
import { Author, Opinion } from '../opinion/opinion.entity.js';
import type { LoadedOpinion } from '../opinion/opinion.transitions.js';
import { OutboxMessage } from './assignment.entity.js';

export type AuthorNotification =
  'opinion.decided' | 'opinion.answered' | 'opinion.escalation-answered' | 'opinion.due-changed';

/** The author and those of opinions grouped under it, if they left contacts. */
const listRecipients = (tx: Tx, opinion: Opinion) =>
  select(
    tx,
    list(columns(Opinion, 'o', ['id']), columns(Author, 'a', ['email', 'phone'])),
    `FROM opinion o JOIN author a ON a.id = o.author_id
     WHERE (o.id = ? OR (o.group_id = ? AND o.status = 'grouped')) AND (a.email IS NOT NULL OR a.phone IS NOT NULL)
     ORDER BY o.number`,
    [opinion.id, opinion.groupId],
  );

/** Puts notifications for the authors into the outbox, to be sent from `notBefore` on. Not for rehearsals. */
export async function enqueueNotification(
  tx: Tx,
  { opinion, dialogue }: LoadedOpinion,
  notification: AuthorNotification,
  notBefore: Date,
): Promise<void> {
  if (dialogue.rehearsalOf) return;
  const messages = (await listRecipients(tx, opinion)).map(({ id, email }) => ({
    id: newId(),
    channel: email ? 'email' : 'sms',
    template: notification,
    subjectType: 'opinion',
    subjectId: id,
    notBefore,
    sentAt: null,
    droppedAt: null,
    attempts: 0,
  }));
  if (messages.length > 0) await tx.manager.insert(OutboxMessage, messages);
}

const subjects = `subject_type = 'opinion' AND subject_id IN
  (SELECT id FROM opinion WHERE id = ? OR (group_id = ? AND status = 'grouped'))`;

/** Cancels notifications that have not been sent yet. */
export async function cancelNotifications(tx: Tx, opinion: Opinion, notification: AuthorNotification): Promise<void> {
  await tx.execute(
    `UPDATE outbox_message SET dropped_at = ? WHERE sent_at IS NULL AND dropped_at IS NULL AND template = ? AND ${subjects}`,
    [tx.now.toISOString(), notification, opinion.id, opinion.groupId],
  );
}

/** Restores notifications cancelled at an instant, when the correction that cancelled them is undone. */
export async function restoreNotifications(
  tx: Tx,
  opinion: Opinion,
  notification: AuthorNotification,
  droppedAt: Date,
): Promise<void> {
  await tx.execute(
    `UPDATE outbox_message SET dropped_at = NULL WHERE sent_at IS NULL AND dropped_at = ? AND template = ? AND ${subjects}`,
    [droppedAt.toISOString(), notification, opinion.id, opinion.groupId],
  );
}

/** After they were sent or dropped. */
const keptMs = 30 * dayMs;

export const sweepNotifications: Sweep = (tx) =>
  tx.execute(
    `DELETE FROM outbox_message WHERE id IN
       (SELECT id FROM outbox_message WHERE sent_at < ? OR (sent_at IS NULL AND dropped_at < ?) LIMIT ${batchSize})`,
    [ago(tx, keptMs), ago(tx, keptMs)],
  );
