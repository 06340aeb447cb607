import { changeRow, type LiveEvent, type Performer, type RowChange, type RowKind } from '../database/change-row.js';
import type { Tx } from '../database/transaction.js';
import { Dialogue } from './dialogue.entity.js';
import { isHeardByPublic } from './dialogue-events.js';

export const dialogueRow: RowKind<Dialogue> = { entity: Dialogue, type: 'dialogue', state: ({ status }) => status };

export const dialogueChanged = (isPublic: boolean): LiveEvent => ({
  type: 'dialogue.changed',
  subjectType: 'dialogue',
  public: isPublic,
});

export interface DialogueTransition extends Pick<RowChange<Dialogue>, 'verb' | 'set' | 'reason' | 'details'> {
  /** Something outside the row changed that hall and public can see: agenda, fields. */
  audible?: boolean;
}

/** Changes a locked dialogue. */
export const changeDialogue = (
  tx: Tx,
  dialogue: Dialogue,
  { audible = false, ...change }: DialogueTransition,
  by: Performer,
): Promise<Dialogue> =>
  changeRow(tx, dialogueRow, dialogue, {
    ...change,
    dialogue,
    by,
    events: (before) => [
      dialogueChanged(isHeardByPublic(before, dialogue) || (audible && dialogue.status !== 'draft')),
    ],
  });
