import { ApiProperty } from '@nestjs/swagger';
import { type AssignmentStatus, assignmentStatuses, type DueState } from '../../../contract/assignment.js';
import { type OpinionOutcome, opinionOutcomes } from '../../../contract/opinion.js';
import type { DueView } from '../../../contract/views.js';

export class FollowedDecisionView {
  @ApiProperty({ enum: opinionOutcomes, enumName: 'OpinionOutcome' }) outcome: OpinionOutcome;
  at: string;
}

export class FollowedDueView implements DueView {
  /** Null: continuous, without a due date. */
  dueOn: string | null;
  @ApiProperty({ type: String }) state: DueState;
  /** Working days left (positive) or late (negative). */
  days: number | null;
  calendarDays: number | null;
  confirmed: boolean;
}

export class FollowedTaskView {
  departmentName: string;
  @ApiProperty({ enum: assignmentStatuses, enumName: 'AssignmentStatus' }) status: AssignmentStatus;
  due: FollowedDueView;
  assignedAt: string;
  doneAt: string | null;
}

/** A body the matter was put to, and its answer. */
export class FollowedBodyView {
  name: string;
  at: string;
  answer: string | null;
  answeredAt: string | null;
}

export class PublishedTextView {
  text: string;
  legalBasis: string | null;
  departmentName: string | null;
  publishedAt: string;
}

/** What became of a decided opinion, as far as its author and everybody may know. */
export class FollowUpView {
  /** The last decision. */
  decided: FollowedDecisionView | null;
  /** The reply given in the hall; null: not written down, or not checked. */
  reply: string | null;
  tasks: FollowedTaskView[];
  bodies: FollowedBodyView[];
  /** The published answers, the latest first; a reopened matter may have several. */
  answers: PublishedTextView[];
}

export const nothingYet: FollowUpView = { decided: null, reply: null, tasks: [], bodies: [], answers: [] };
