import { ApiProperty } from '@nestjs/swagger';
import { DueOnView } from '../../assignment/dto/assignment.view.js';
import { type Cell, cells } from '../../assignment/deadline/due.js';
import { type AssignmentStatus, assignmentStatuses } from '../../contract/assignment.js';
import { type OpinionOutcome, opinionOutcomes } from '../../contract/opinion.js';

const origins = ['opinion', 'directive'] as const;

export class PromiseView {
  /** Id of the assignment. */
  id: string;
  @ApiProperty({ enum: origins }) from: (typeof origins)[number];
  opinionId: string | null;
  publicNumber: string | null;
  directiveNumber: number | null;
  /** The directive, or the question in its public wording. */
  what: string;
  /** What the chair said. */
  words: string | null;
  leadName: string;
  @ApiProperty({ enum: assignmentStatuses, enumName: 'AssignmentStatus' }) status: AssignmentStatus;
  due: DueOnView;
  /** Local date of the final submission. */
  finishedOn: string | null;
  @ApiProperty({ enum: cells }) cell: Cell;
}

export class PromisedInView {
  id: string;
  title: string;
  heldOn: string;
}

/** kept + keptLate + withinTerm + overdue = promises.length; cancelled assignments are not included. */
export class PromisesView {
  /** Null: there is no earlier dialogue of its kind. */
  dialogue: PromisedInView | null;
  kept: number;
  keptLate: number;
  withinTerm: number;
  overdue: number;
  /** Overdue ones first, then open ones by due date, then those kept. */
  promises: PromiseView[];
}

export class EarlierQuestionView {
  opinionId: string;
  publicNumber: string;
  dialogueTitle: string;
  heldOn: string;
  /** In its public wording. */
  text: string;
  @ApiProperty({ enum: opinionOutcomes, enumName: 'OpinionOutcome' }) outcome: OpinionOutcome;
  words: string | null;
  promises: PromiseView[];
}

export class EarlierQuestionsView {
  /** The most similar first. */
  items: EarlierQuestionView[];
}
