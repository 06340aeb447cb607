import { ApiProperty } from '@nestjs/swagger';
import { type DeclineReason, declineReasons, type OpinionOutcome, opinionOutcomes } from '../../contract/opinion.js';
import { type Criterion, criteria } from '../dialogue/reached.js';
import { PresentSumsView, SumsView } from './sums.view.js';

/** The four cells of the official report: finished on time or late, open within the term or overdue. Sum: `assigned`. */
export class TaskFiguresView {
  assigned: number;
  doneOnTime: number;
  doneLate: number;
  withinTerm: number;
  overdue: number;
  /** Cancelled with a reason; in none of the cells. */
  cancelled: number;
  /** Percentage of the finished ones; null if none is finished. */
  onTimePercent: number | null;
  /** Working days from the task to the submission that stands. */
  averageDays: number | null;
}

/** Answers of authors to "was it really solved?". */
export class RatingFiguresView {
  solved: number;
  partly: number;
  unsolved: number;
}

export class DepartmentFiguresView extends TaskFiguresView {
  departmentId: string;
  name: string;
  /** By authors whose matter was assigned to the department. */
  ratings: RatingFiguresView;
  /** Null: not ranked (chưa xếp hạng). */
  rank: number | null;
}

/** Assignments finished in one month of the year. */
export class FinishedMonthView {
  /** 1 to 12 */
  month: number;
  finished: number;
  /** Working days from the task to the submission that stands. */
  averageDays: number;
}

/** The rule behind the ranking. */
export class RankingRuleView {
  /** Finished assignments needed for a rank. */
  finishedNeeded: number;
  /** What is compared, in order. */
  by: string[];
  /** How assignments are attributed to the year. */
  counted: string;
}

export class DepartmentsReportView {
  organisationId: string;
  organisationName: string;
  year: number;
  /** Local date of the figures. */
  asOf: string;
  rule: RankingRuleView;
  departments: DepartmentFiguresView[];
  /** By month; months without finished assignments are omitted. */
  months: FinishedMonthView[];
  total: TaskFiguresView;
}

/** received = called + together + uncalled + waiting + declined + withdrawn */
export class FieldReachView {
  fieldId: string | null;
  fieldName: string | null;
  received: number;
  called: number;
  /** Grouped with one that was called. */
  together: number;
  /** Decided without having been on the floor. */
  uncalled: number;
  waiting: number;
  declined: number;
  withdrawn: number;
  notReached: number;
}

export class CalledOpinionView {
  position: number;
  id: string;
  publicNumber: string;
  fieldName: string | null;
  supportCount: number;
  calledAt: string;
  /** On the day; null: not decided there. */
  @ApiProperty({ enum: opinionOutcomes, enumName: 'OpinionOutcome', nullable: true }) outcome: OpinionOutcome | null;
  @ApiProperty({ enum: criteria }) criterion: Criterion;
}

export class DeclinedFiguresView {
  @ApiProperty({ enum: declineReasons, enumName: 'DeclineReason' }) reason: DeclineReason;
  count: number;
}

export class DialogueReportView {
  dialogueId: string;
  title: string;
  asOf: string;
  /** What was decided on the day, also where something else has become of it since. */
  onDay: SumsView;
  present: PresentSumsView;
  /** Declined opinions by reason, in the order of the published list; only reasons that occurred. */
  declined: DeclinedFiguresView[];
  fields: FieldReachView[];
  called: CalledOpinionView[];
  tasks: TaskFiguresView;
  directives: number;
  escalationsOpen: number;
  escalationsAnswered: number;
  answersPublished: number;
  ratings: RatingFiguresView;
}

/** How often a statutory date was met by the dialogues of the year. */
export class ClockFiguresView {
  met: number;
  late: number;
  pending: number;
}

export class UnitFiguresView {
  organisationId: string;
  name: string;
  required: number;
  held: number;
  planned: number;
  missing: number;
  notices: ClockFiguresView;
  results: ClockFiguresView;
  tasks: TaskFiguresView;
  /** Escalations to the superior that it has not answered. */
  escalationsOpen: number;
}

export class UnitsReportView {
  year: number;
  asOf: string;
  units: UnitFiguresView[];
}
