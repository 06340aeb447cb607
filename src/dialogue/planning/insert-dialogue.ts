import type { Actor } from '../../auth/actor.js';
import { insertRow } from '../../database/change-row.js';
import type { Tx } from '../../database/transaction.js';
import { type Dialogue, DialogueCounter } from '../dialogue.entity.js';
import { dialogueChanged, dialogueRow } from '../dialogue.transitions.js';
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
  const details = { heldOn: dialogue.heldOn, rehearsalOf: dialogue.rehearsalOf };
  await insertRow(tx, dialogueRow, dialogue, { dialogue, verb, by: actor, details, events: [dialogueChanged(false)] });
  await tx.manager.insert(DialogueCounter, { dialogueId: dialogue.id, opinions: 0, directives: 0 });
}
