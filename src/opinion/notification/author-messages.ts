import type { AuthorMessage } from '../../contract/message.js';
import type { OpinionVerb } from '../../contract/opinion.js';
import { columns, select } from '../../database/select.js';
import { type Condition, where } from '../../database/sql.js';
import type { Tx } from '../../database/transaction.js';
import { dropMessages, enqueueMessages, type NewMessage, restoreMessages } from '../../messaging/outbox.js';
import { Opinion } from '../opinion.entity.js';

/** Where a message belongs. */
interface Place {
  id: string;
  organisationId: string;
  rehearsalOf: string | null;
}

type Told = Pick<Opinion, 'id' | 'notifyBy'>;

/** Steps that only the author of this very opinion is told of. */
const toldVerbs: Partial<Record<OpinionVerb | 'reopen', AuthorMessage>> = {
  ask: 'asked',
  accept: 'accepted',
  group: 'grouped',
  decline: 'declined',
  reopen: 'reopened',
};

const templateOf = (message: AuthorMessage): string => `opinion.${message}`;

/** For those of the authors who want to be told; not for rehearsals. */
async function enqueue(
  tx: Tx,
  dialogue: Place,
  authors: readonly Told[],
  { message, step, notBefore }: { message: AuthorMessage; step: string; notBefore?: Date | undefined },
): Promise<void> {
  if (dialogue.rehearsalOf) return;
  const messages = authors.flatMap(({ id, notifyBy }): NewMessage[] =>
    notifyBy === 'none'
      ? []
      : [
          {
            organisationId: dialogue.organisationId,
            dialogueId: dialogue.id,
            channel: notifyBy,
            template: templateOf(message),
            to: { type: 'opinion', id },
            step,
            ...(notBefore ? { notBefore } : {}),
          },
        ],
  );
  await enqueueMessages(tx, messages);
}

/** That their opinions were received. */
export const tellReceived = (tx: Tx, dialogue: Place, authors: readonly Told[]): Promise<void> =>
  enqueue(tx, dialogue, authors, { message: 'received', step: '' });

/** What was just done to an opinion, if its author is told of such a step. Members hear that their lead is declined. */
export async function tellStep(tx: Tx, dialogue: Place, opinion: Opinion, verb: string): Promise<void> {
  const message = toldVerbs[verb as OpinionVerb];
  if (!message) return;
  const authors = message === 'declined' ? await listAuthors(tx, opinion) : [opinion];
  await enqueue(tx, dialogue, authors, { message, step: `${opinion.id}/${opinion.version}` });
}

/**
 * Tells the author of a matter and those grouped under it, from `notBefore` on. `step` is what they are told of: once for each
 * of them.
 */
export async function tellAuthors(
  tx: Tx,
  { opinion, dialogue }: { opinion: Opinion; dialogue: Place },
  message: AuthorMessage,
  step: string,
  notBefore?: Date,
): Promise<void> {
  await enqueue(tx, dialogue, await listAuthors(tx, opinion), { message, step, notBefore });
}

/** Tells everybody what was decided, once outcomes are public. */
export async function tellResults(tx: Tx, dialogue: Place): Promise<void> {
  const decided = await select(
    tx,
    columns(Opinion, 'o', ['id', 'notifyBy']),
    `FROM opinion o LEFT JOIN opinion_group g ON o.status = 'grouped' AND g.id = o.group_id
     LEFT JOIN opinion lead ON lead.id = g.lead_opinion_id
     WHERE o.dialogue_id = ? AND o.notify_by <> 'none' AND coalesce(lead.status, o.status) = 'decided' ORDER BY o.number`,
    [dialogue.id],
  );
  await enqueue(tx, dialogue, decided, { message: 'result', step: dialogue.id });
}

async function listAuthors(tx: Tx, opinion: Opinion): Promise<Told[]> {
  if (opinion.memberCount === 0) return [opinion];
  const members = await select(
    tx,
    columns(Opinion, 'o', ['id', 'notifyBy']),
    "FROM opinion o WHERE o.group_id = ? AND o.status = 'grouped' ORDER BY o.number",
    [opinion.groupId],
  );
  return [opinion, ...members];
}

const recipients = ({ id, groupId }: Opinion): Condition =>
  where("subject_id IN (SELECT id FROM opinion WHERE id = ? OR (group_id = ? AND status = 'grouped'))", id, groupId);

/** Drops what has not been sent yet. */
export const untell = (tx: Tx, opinion: Opinion, message: AuthorMessage): Promise<void> =>
  dropMessages(tx, templateOf(message), recipients(opinion));

/** Restores what was dropped at an instant, when the correction that dropped it is undone. */
export const tellAfterAll = (tx: Tx, opinion: Opinion, message: AuthorMessage, droppedAt: Date): Promise<void> =>
  restoreMessages(tx, templateOf(message), recipients(opinion), droppedAt);
