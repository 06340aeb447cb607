import { ApiProperty } from '@nestjs/swagger';
import { type DeclineReason, declineReasons, type OpinionOutcome, opinionOutcomes } from '../../contract/opinion.js';
import { type Criterion, criteria } from '../dialogue/reached.js';

/** hoàn thành đúng hạn, hoàn thành quá hạn, đang thực hiện trong hạn, đang thực hiện quá hạn; together `assigned`. */
export class TaskFiguresView {
  assigned: number;
  doneOnTime: number;
  doneLate: number;
  withinTerm: number;
  overdue: number;
  /** Taken back with a reason; in none of the cells. */
  cancelled: number;
  /** Per cent of the finished ones; null while nothing is finished. */
  onTimePercent: number | null;
  /** Working days from the task to the submission that stands. */
  averageDays: number | null;
}

/** "Was it really solved?", by the authors who said so. */
export class RatingFiguresView {
  solved: number;
  partly: number;
  unsolved: number;
}

export class DepartmentFiguresView extends TaskFiguresView {
  departmentId: string;
  name: string;
  /** By authors whose matter the department had. */
  ratings: RatingFiguresView;
  /** null: chưa xếp hạng */
  rank: number | null;
}

/** Tasks finished in one month of the year. */
export class FinishedMonthView {
  /** 1 to 12 */
  month: number;
  finished: number;
  /** Working days from the task to the submission that stands. */
  averageDays: number;
}

/** The rule the ranking was computed by. */
export class RankingRuleView {
  /** Finished tasks a department needs for a rank. */
  finishedNeeded: number;
  /** What is compared, in this order. */
  by: string[];
  /** How tasks belong to the year. */
  counted: string;
}

export class DepartmentsReportView {
  organisationId: string;
  organisationName: string;
  year: number;
  /** Local date the figures are true for. */
  asOf: string;
  rule: RankingRuleView;
  departments: DepartmentFiguresView[];
  /** How long it took, month by month; months in which nothing was finished are left out. */
  months: FinishedMonthView[];
  total: TaskFiguresView;
}

export class SumsView {
  received: number;
  waiting: number;
  answered: number;
  written: number;
  assigned: number;
  escalated: number;
  noted: number;
  heard: number;
  declined: number;
  withdrawn: number;
  grouped: number;
}

/** received = called + together + uncalled + waiting + declined + withdrawn */
export class FieldReachView {
  fieldId: string | null;
  fieldName: string | null;
  received: number;
  called: number;
  /** Answered together with a called one they are grouped with. */
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
  calledAt: number;
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
  sums: SumsView;
  /** Not taken up, by the reasons of the published list that occurred, in its order. */
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

/** How often a statutory date was kept, over the dialogues of the year. */
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
  /** Hand-overs to the superior that it has not answered. */
  escalationsOpen: number;
}

export class UnitsReportView {
  year: number;
  asOf: string;
  units: UnitFiguresView[];
}
