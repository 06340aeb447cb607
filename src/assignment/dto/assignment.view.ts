import { ApiProperty } from '@nestjs/swagger';
import {
  type AnswerStatus,
  answerStatuses,
  type AssignmentStatus,
  assignmentStatuses,
  type DueState,
} from '../../contract/assignment.js';
import { type OpinionKind, opinionKinds } from '../../contract/opinion.js';
import { dueStates } from '../deadline/due.js';
import { DueExplanationView, RecountView } from './due-explanation.view.js';

const extensionStates = ['asked', 'granted', 'refused'] as const;

export class DepartmentRefView {
  id: string;
  name: string;
}

export class DueOnView {
  /** Null: continuous. */
  dueOn: string | null;
  @ApiProperty({ enum: dueStates, enumName: 'DueState' }) state: DueState;
  /** Working days left (positive) or overdue (negative); 0 does not mean that it is due today. */
  days: number | null;
  /** The same in days of the calendar: 0 on the very day, negative once it is late. */
  calendarDays: number | null;
  /** False: the date must be shown with "lịch chưa xác nhận" (calendar not confirmed). */
  confirmed: boolean;
}

export class TaskOpinionView {
  id: string;
  number: number;
  publicNumber: string;
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) kind: OpinionKind;
  text: string;
  fieldName: string | null;
  swatch: number | null;
  /** Number of authors waiting for the same answer. */
  groupSize: number;
}

export class TaskDirectiveView {
  id: string;
  number: number;
  text: string;
}

export class TaskAnswerView {
  id: string;
  @ApiProperty({ enum: answerStatuses, enumName: 'AnswerStatus' }) status: AnswerStatus;
  version: number;
}

export class AssignmentView {
  id: string;
  version: number;
  organisationId: string;
  dialogueId: string;
  dialogueTitle: string;
  /** The opinion it results from; null for a directive's. */
  opinion: TaskOpinionView | null;
  directive: TaskDirectiveView | null;
  task: string;
  /** The chair's words. */
  words: string | null;
  lead: DepartmentRefView;
  coordinating: DepartmentRefView[];
  @ApiProperty({ enum: assignmentStatuses, enumName: 'AssignmentStatus' }) status: AssignmentStatus;
  due: DueOnView;
  /** What the last change of the working calendar did to the due date, until somebody gives another. */
  recount: RecountView | null;
  pausedOn: string | null;
  assignedAt: string;
  submittedAt: string | null;
  doneAt: string | null;
  urged: number;
  /** The working day it was last urged for; it can be urged again on the next one. */
  urgedOn: string | null;
  /** Who of the department last worked on it; null if nobody has. */
  handler: string | null;
  extensionAsked: boolean;
  answer: TaskAnswerView | null;
}

export class AssignmentPageView {
  items: AssignmentView[];
  /** Pass as `after` for the next page; null on the last. */
  next: string | null;
}

export class ReportLineView {
  id: string;
  text: string;
  by: string | null;
  at: string;
}

export class ExtensionView {
  id: string;
  fromDueOn: string | null;
  askedDueOn: string;
  grantedDueOn: string | null;
  reason: string;
  askedAt: string;
  askedBy: string | null;
  @ApiProperty({ enum: extensionStates }) state: (typeof extensionStates)[number];
  settledAt: string | null;
  settledBy: string | null;
  settledReason: string | null;
}

export class PauseView {
  pausedOn: string;
  resumedOn: string | null;
  reason: string;
}

export class UrgeView {
  id: string;
  urgedOn: string;
  departmentName: string;
  words: string | null;
  by: string | null;
  at: string;
}

/** One step of the history: who, when, from, to and why. */
export class HistoryLineView {
  verb: string;
  from: string | null;
  to: string | null;
  by: string | null;
  onBehalfOf: string | null;
  /** Null if there is none, or if the reader may not know it. */
  reason: string | null;
  /** There is a reason that the reader may not know. */
  reasonKept: boolean;
  /** The due date before and after, for steps that change it. */
  fromDueOn: string | null;
  dueOn: string | null;
  at: string;
}

export class AnswerFullView {
  id: string;
  version: number;
  opinionId: string;
  /** The opinion it answers. */
  opinion: TaskOpinionView;
  dialogueId: string;
  dialogueTitle: string;
  assignmentId: string | null;
  departmentId: string | null;
  departmentName: string | null;
  text: string;
  legalBasis: string | null;
  /** Phone numbers and the like in it, which everybody reads once it is published; none for those who may not read them. */
  contacts: string[];
  @ApiProperty({ enum: answerStatuses, enumName: 'AnswerStatus' }) status: AnswerStatus;
  returnReason: string | null;
  draftedBy: string | null;
  draftedAt: string;
  approvedBy: string | null;
  approvedAt: string | null;
  releasedBy: string | null;
  releasedAt: string | null;
  publishedBy: string | null;
  publishedAt: string | null;
}

export class AnswerListView {
  items: AnswerFullView[];
}

export class AssignmentDetailView extends AssignmentView {
  /** Null for continuous tasks. */
  dueExplanation: DueExplanationView | null;
  reports: ReportLineView[];
  extensions: ExtensionView[];
  pauses: PauseView[];
  urges: UrgeView[];
  answers: AnswerFullView[];
  history: HistoryLineView[];
}
