import { ApiProperty } from '@nestjs/swagger';
import { type DeadlineUnit, deadlineUnits } from '../../contract/calendar.js';

export class DeadlineView {
  amount: number;
  @ApiProperty({ enum: deadlineUnits, enumName: 'DeadlineUnit' }) unit: DeadlineUnit;
}

export class ExplainedDayView {
  date: string;
  /** 1 Monday … 7 Sunday. */
  weekday: number;
  counts: boolean;
  /** Days or hours counted by the end of this day. */
  soFar: number;
  /** `start`, `working`, `weekend`, `calendar`, `moved-on`, `made-up`, `promised`, or `special:` and the kind of day. */
  reason: string;
  /** Name of the holiday or make-up day, whether or not it counts. */
  name: string | null;
  /** False: the year's calendar is not confirmed, or this day is only a proposal. */
  confirmed: boolean;
}

export const dueBases = ['working_days', 'chosen', 'rule', 'extension'] as const;
export type DueBasis = (typeof dueBases)[number];

/** What the last change of the calendar did to a due date. */
export class RecountView {
  at: string;
  fromDueOn: string;
  dueOn: string;
  /** What the calendar gives by itself; earlier than `dueOn` if the date that had been given was kept. */
  countedOn: string;
}

export class CountedPauseView {
  from: string;
  to: string | null;
}

/** How a due date was computed: start, term, and each day counted or skipped. */
export class DueExplanationView {
  start: string;
  /** Null for a date chosen by a person. */
  deadline: DeadlineView | null;
  @ApiProperty({ type: [ExplainedDayView] }) days: readonly ExplainedDayView[];
  /** Working days lost to pauses. */
  pausedDays: number;
  @ApiProperty({ enum: dueBases }) basis: DueBasis;
  confirmed: boolean;
  /** 'HH:mm' for terms in hours. */
  dueTime: string | null;
  /** For `rule`: the stage and the rule applied (null: none matches). */
  stage?: string;
  ruleId?: string | null;
  /** The instant a term in hours was counted from. */
  startAt?: string;
  /** A chosen date as it was chosen; the due date is later if this is a day off. */
  chosenOn?: string;
  /** Somebody has confirmed that the chosen date stays on a day off. */
  keptDayOff?: boolean;
  @ApiProperty({ type: [CountedPauseView] }) pauses: readonly CountedPauseView[];
  /** The date as last given by a person; the calendar does not move it before this day. */
  givenOn: string;
  recount?: RecountView | null;
}
