import type { Actor } from '../../auth/actor.js';
import { Trail } from '../../database/trail.js';
import type { Tx } from '../../database/transaction.js';
import { Dialogue, DialogueCounter } from '../dialogue.entity.js';
import { dialogueChanged } from '../dialogue-events.js';
import { newHallKey } from './dialogue-numbers.js';
import { makeJoinCode } from './join-code.js';

/** Initial values of a new dialogue. */
export const newDialogueDefaults = (tx: Tx) => ({
  hallKey: newHallKey(),
  joinCode: makeJoinCode(),
  announcedAt: null,
  startedAt: null,
  pausedAt: null,
  audienceUntil: null,
  concludedAt: null,
  outcomesPublishedAt: null,
  closedAt: null,
  cancelledAt: null,
  cancelReason: null,
  version: 1,
  createdAt: tx.now,
});

/** Inserts the row and its counters, writes the trail and the first entry of its live log. */
export async function insertDialogue(tx: Tx, actor: Actor, dialogue: Dialogue, verb: string): Promise<void> {
  await tx.manager.insert(Dialogue, dialogue);
  await tx.manager.insert(DialogueCounter, { dialogueId: dialogue.id, opinions: 0, directives: 0 });
  await Trail.write(tx, {
    organisationId: dialogue.organisationId,
    dialogueId: dialogue.id,
    subjectType: 'dialogue',
    subjectId: dialogue.id,
    verb,
    to: dialogue.status,
    actorId: actor.accountId,
    details: { heldOn: dialogue.heldOn, rehearsalOf: dialogue.rehearsalOf },
  });
  tx.record(dialogueChanged(dialogue.id, actor.accountId, false));
}
