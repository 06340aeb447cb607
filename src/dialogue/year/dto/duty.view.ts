import { ApiProperty } from '@nestjs/swagger';
import { type DialogueKind, dialogueKinds, type DialogueStatus } from '../../../contract/dialogue.js';
import { ClocksView } from './clocks.view.js';

const dutyStates = ['met', 'planned', 'short', 'failed'] as const;
type DutyState = (typeof dutyStates)[number];

export class DutyDialogue {
  id: string;
  title: string;
  ordinal: number;
  heldOn: string;
  status: DialogueStatus;
  clocks: ClocksView;
}

/** What a half of the year asks for; required + beyond = held + planned + missing. */
export class HalfDutyView {
  half: 1 | 2;
  /** Its last day. */
  until: string;
  required: number;
  held: number;
  planned: number;
  missing: number;
  beyond: number;
  @ApiProperty({ enum: dutyStates, enumName: 'DutyState' }) state: DutyState;
}

/** A month in which dialogues of the kind are usually held. */
export class UsualMonthView {
  month: number;
  @ApiProperty({ enum: ['held', 'planned', 'open', 'passed'] }) state: 'held' | 'planned' | 'open' | 'passed';
}

/** How many dialogues of a kind an organisation must hold in the year, and its compliance. */
export class DutyView {
  organisationId: string;
  organisationName: string;
  @ApiProperty({ enum: dialogueKinds, enumName: 'DialogueKind' }) kind: DialogueKind;
  year: number;
  /** Day from which the rule applies; null if the organisation has none. */
  ruleFrom: string | null;
  required: number;
  held: number;
  /** Draft or announced, their day not yet passed. */
  planned: number;
  /** Neither held nor planned. */
  missing: number;
  /** Held or planned in excess: required + beyond = held + planned + missing. */
  beyond: number;
  /** The worst of the year's and of the halves'. */
  @ApiProperty({ enum: dutyStates, enumName: 'DutyState' }) state: DutyState;
  /** Only the halves the rule sets a minimum for. */
  halves: HalfDutyView[];
  months: UsualMonthView[];
  dialogues: DutyDialogue[];
}
