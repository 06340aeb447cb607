import { IsNull } from 'typeorm';
import { Reader } from '../database/reader.js';
import { CalendarDay } from '../organisation/organisation.entity.js';
import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, localDateOf } from '../common/local-date.js';
import { Refusal } from '../common/problem/refusal.js';
import type { OpinionKind } from '../contract/opinion.js';
import { type Deadline, type DueDate, type DueExplanation, chosenDueDate, dueDate, LONGEST_TERM } from '../organisation/calendar/due-date.js';
import { WorkingCalendar } from '../organisation/calendar/working-calendar.js';

/** How a due date came about; stored beside it, so that every date can say how it was computed. */
export interface StoredExplanation extends DueExplanation {
  basis: 'working_days' | 'chosen' | 'rule' | 'extension';
  confirmed: boolean;
  /** With `rule`: which stage's rule. */
  stage?: string;
}

/** `dueOn` null: openly continuous. */
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
  explanation: { ...due.explanation, basis, confirmed: due.confirmed },
});

/** Where the administrator has set no rule for a stage. */
const unlessRuled: Deadline = { amount: 15, unit: 'working_days' };

/** Works out due dates with the organisation's calendar and deadline rules. */
@Injectable()
export class DueDates {
  constructor(private readonly reader: Reader) {}

  dayOf(instant: Date): LocalDate {
    return localDateOf(instant);
  }

  async calendar(organisationId: string): Promise<WorkingCalendar> {
    const days = await this.reader.manager.find(CalendarDay, {
      where: [{ organisationId: IsNull() }, { organisationId }],
      order: { organisationId: 'ASC' },
    });
    return new WorkingCalendar(days as never);
  }

  /** The term as somebody gave it; `field` is where it stands in the request. */
  async given(organisationId: string, term: Term, now: Date, field: string): Promise<Due> {
    const today = localDateOf(now);
    if (term.continuous) return { dueOn: null, explanation: null };
    const calendar = await this.calendar(organisationId);
    if (term.dueOn != null) return stored(this.chosen(today, term.dueOn, calendar, `${field}.dueOn`), 'chosen');
    const deadline: Deadline = { amount: term.workingDays ?? 0, unit: 'working_days' };
    return stored(dueDate(deadline, today, calendar), 'working_days');
  }

  /** By the organisation's rule for the stage; the day of the event is not counted. */
  async byRule(organisationId: string, kind: OpinionKind, stage: string, now: Date): Promise<Due> {
    const calendar = await this.calendar(organisationId);
    const deadline = unlessRuled;
    const due = stored(dueDate(deadline, now, calendar), 'rule');
    return { ...due, explanation: due.explanation && { ...due.explanation, stage } };
  }

  /** A date somebody chose: not in the past and not beyond the longest term. */
  chosen(start: LocalDate, dueOn: LocalDate, calendar: WorkingCalendar, field: string): DueDate {
    const refuse = (rule: 'date-in-past' | 'too-large', params?: { max: string }): Refusal =>
      new Refusal('validation-failed', { errors: [{ field, rule, ...(params ? { params } : {}), message: '' }] });
    if (dueOn < start) throw refuse('date-in-past');
    const latest = addDays(start, LONGEST_TERM);
    if (dueOn > latest) throw refuse('too-large', { max: latest });
    return chosenDueDate(start, dueOn, calendar);
  }
}
