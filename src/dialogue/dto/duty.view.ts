import type { DialogueKind, DialogueStatus } from '../../contract/dialogue.js';
import type { ClocksView } from './clocks.view.js';

export class DutyDialogue {
  id: string;
  title: string;
  ordinal: number;
  heldOn: string;
  status: DialogueStatus;
  clocks: ClocksView;
}

/** How many dialogues of a kind an organisation owes in the year, and how it stands. */
export class DutyView {
  organisationId: string;
  organisationName: string;
  kind: DialogueKind;
  year: number;
  required: number;
  held: number;
  /** Draft or announced, their day not yet passed. */
  planned: number;
  /** Neither held nor planned. */
  missing: number;
  state: 'met' | 'planned' | 'short' | 'failed';
  dialogues: DutyDialogue[];
}
