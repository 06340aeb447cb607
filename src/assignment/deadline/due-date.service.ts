import type { Assignment } from '../assignment.entity.js';
import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, localDateOf } from '../../common/local-date.js';
import { Refusal } from '../../common/problem/refusal.js';
import type { OpinionKind } from '../../contract/opinion.js';
import {
  type Deadline,
  type DueDate,
  type DueExplanation,
  chosenDueDate,
  dueDate,
  LONGEST_TERM,
} from '../../organisation/calendar/due-date.js';
import type { DueBasis } from '../dto/due-explanation.view.js';
import { withPauses } from '../../organisation/calendar/pauses.js';
import type { WorkingCalendar } from '../../organisation/calendar/working-calendar.js';
import { DeadlineService } from '../../organisation/deadline/deadline.service.js';
import { WorkingCalendarService } from '../../organisation/calendar/working-calendar.service.js';

/** How a due date was computed; stored with it. */
export interface StoredExplanation extends DueExplanation {
  basis: DueBasis;
  confirmed: boolean;
  /** 'HH:mm' for terms in hours. */
  dueTime: string | null;
  /** For `rule`: the stage and the rule applied (null: none matches). */
  stage?: string;
  ruleId?: string | null;
}

/** `dueOn` null: continuous. */
export interface Due {
  dueOn: LocalDate | null;
  explanation: StoredExplanation | null;
}

export interface Term {
  dueOn?: string | undefined;
  workingDays?: number | undefined;
  continuous?: true | undefined;
}

const stored = (due: DueDate, basis: StoredExplanation['basis']): Due => ({
  dueOn: due.dueOn,
  explanation: { ...due.explanation, basis, confirmed: due.confirmed, dueTime: due.dueTime },
});

/** Computes due dates with the organisation's calendar and deadline rules. */
@Injectable()
export class DueDateService {
  constructor(
    private readonly calendars: WorkingCalendarService,
    private readonly deadlines: DeadlineService,
  ) {}

  calendar(organisationId: string): Promise<WorkingCalendar> {
    return this.calendars.of(organisationId);
  }

  /** From a term given by a person; `field` is its path in the request. */
  async given(organisationId: string, term: Term, now: Date, field: string): Promise<Due> {
    const today = localDateOf(now);
    if (term.continuous) return { dueOn: null, explanation: null };
    const calendar = await this.calendar(organisationId);
    if (term.dueOn != null) return stored(this.chosen(today, term.dueOn, calendar, `${field}dueOn`), 'chosen');
    const deadline: Deadline = { amount: term.workingDays ?? 0, unit: 'working_days' };
    return stored(dueDate(deadline, today, calendar), 'working_days');
  }

  /** By the organisation's rule for the stage. */
  async byRule(organisationId: string, kind: OpinionKind | '*', stage: string, now: Date): Promise<Due> {
    const { ruleId, ...ruled } = await this.deadlines.dueDate(organisationId, { kind, urgency: 'normal', stage }, now);
    const due = stored(ruled, 'rule');
    return { ...due, explanation: due.explanation && { ...due.explanation, stage, ruleId } };
  }

  /** Moved by the working days lost to a pause, which the explanation shows. */
  async afterPause(assignment: Assignment, pausedOn: LocalDate, resumedOn: LocalDate): Promise<Due> {
    const { dueOn, dueExplanation } = assignment;
    const explanation = dueExplanation as StoredExplanation | null;
    if (dueOn === null || explanation === null) return { dueOn, explanation };
    const calendar = await this.calendar(assignment.organisationId);
    const before: DueDate = { dueOn, dueTime: explanation.dueTime, confirmed: explanation.confirmed, explanation };
    const due = withPauses(before, [{ from: pausedOn, to: resumedOn }], resumedOn, calendar);
    if (due === before) return { dueOn, explanation };
    const pausedDays = explanation.pausedDays + due.explanation.pausedDays;
    return {
      dueOn: due.dueOn,
      explanation: { ...explanation, ...due.explanation, pausedDays, confirmed: due.confirmed },
    };
  }

  /** A granted later date, explained from the day of the assignment. */
  async extended(assignment: Assignment, dueOn: LocalDate, now: Date): Promise<Due> {
    const calendar = await this.calendar(assignment.organisationId);
    this.chosen(localDateOf(now), dueOn, calendar, 'dueOn');
    return stored(chosenDueDate(localDateOf(assignment.assignedAt), dueOn, calendar), 'extension');
  }

  /** A date chosen by a person: not in the past and not beyond the longest term. */
  chosen(start: LocalDate, dueOn: LocalDate, calendar: WorkingCalendar, field: string): DueDate {
    const refuse = (rule: 'date-in-past' | 'too-large', params?: { max: string }): Refusal =>
      new Refusal('validation-failed', { errors: [{ field, rule, ...(params ? { params } : {}), message: '' }] });
    if (dueOn < start) throw refuse('date-in-past');
    const latest = addDays(start, LONGEST_TERM);
    if (dueOn > latest) throw refuse('too-large', { max: latest });
    return chosenDueDate(start, dueOn, calendar);
  }
}
