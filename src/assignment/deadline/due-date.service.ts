import type { Assignment } from '../assignment.entity.js';
import { Injectable } from '@nestjs/common';
import { addDays, type LocalDate, localDateOf } from '../../common/local-date.js';
import { Refusal } from '../../common/problem/refusal.js';
import type { OpinionKind } from '../../contract/opinion.js';
import type { Tx } from '../../database/transaction.js';
import {
  type Deadline,
  type DueDate,
  chosenDueDate,
  dueDate,
  LONGEST_TERM,
} from '../../organisation/calendar/due-date.js';
import { type Countable, recountAfterPause } from '../../organisation/calendar/recount.js';
import type { DueBasis } from '../dto/due-explanation.view.js';
import type { WorkingCalendar } from '../../organisation/calendar/working-calendar.js';
import { DeadlineService } from '../../organisation/deadline/deadline.service.js';
import { WorkingCalendarService } from '../../organisation/calendar/working-calendar.service.js';

/** The last time a change of the calendar moved or confirmed a date. */
export interface Recount {
  at: string;
  fromDueOn: LocalDate;
  dueOn: LocalDate;
  /** What the calendar gives by itself; earlier than `dueOn` if the date that had been given was kept. */
  countedOn: LocalDate;
}

/** How a due date was computed, and all that is needed to count it again; stored with it. */
export interface StoredExplanation extends Countable {
  basis: DueBasis;
  confirmed: boolean;
  /** 'HH:mm' for terms in hours. */
  dueTime: string | null;
  /** For `rule`: the stage and the rule applied (null: none matches). */
  stage?: string;
  ruleId?: string | null;
  recount?: Recount | null;
}

/** `dueOn` null: continuous. */
export interface Due {
  dueOn: LocalDate | null;
  explanation: StoredExplanation | null;
}

export interface Term {
  dueOn?: string | undefined;
  /** The chosen date stays, even if it is a day off. */
  keepDayOff?: boolean | undefined;
  workingDays?: number | undefined;
  continuous?: true | undefined;
}

type ChosenDate = Required<Pick<Term, 'dueOn'>> & { keepDayOff: boolean };

const stored = (due: DueDate, basis: DueBasis, how: Partial<StoredExplanation> = {}): Due => ({
  dueOn: due.dueOn,
  explanation: {
    ...due.explanation,
    basis,
    confirmed: due.confirmed,
    dueTime: due.dueTime,
    ...how,
    pauses: [],
    givenOn: due.dueOn,
  },
});

/** Computes due dates with the organisation's calendar and deadline rules. */
@Injectable()
export class DueDateService {
  constructor(
    private readonly calendars: WorkingCalendarService,
    private readonly deadlines: DeadlineService,
  ) {}

  /** For reading; a command counts with `calendarIn`. */
  calendar(organisationId: string): Promise<WorkingCalendar> {
    return this.calendars.of(organisationId);
  }

  /** The calendar does not change until this transaction is over, so that a recount finds what was counted with it. */
  calendarIn(tx: Tx, organisationId: string): Promise<WorkingCalendar> {
    return this.calendars.within(tx, organisationId);
  }

  /** From a term given by a person; `field` is its path in the request. */
  given(calendar: WorkingCalendar, term: Term, now: Date, field: string): Due {
    const today = localDateOf(now);
    if (term.continuous) return { dueOn: null, explanation: null };
    if (term.dueOn != null)
      return this.chosen(calendar, { dueOn: term.dueOn, keepDayOff: term.keepDayOff ?? false }, today, today, field);
    const deadline: Deadline = { amount: term.workingDays ?? 0, unit: 'working_days' };
    return stored(dueDate(deadline, today, calendar), 'working_days');
  }

  /** By the organisation's rule for the stage. */
  async byRule(
    calendar: WorkingCalendar,
    organisationId: string,
    kind: OpinionKind | '*',
    stage: string,
    now: Date,
  ): Promise<Due> {
    const matter = { kind, urgency: 'normal', stage } as const;
    const { ruleId, ...ruled } = await this.deadlines.dueDate(organisationId, matter, now, calendar);
    const hours = ruled.explanation.deadline?.unit === 'working_hours' ? { startAt: now.toISOString() } : {};
    return stored(ruled, 'rule', { stage, ruleId, ...hours });
  }

  /** Moved by the working days lost to a pause, which the explanation shows. */
  afterPause(calendar: WorkingCalendar, assignment: Assignment, pausedOn: LocalDate, resumedOn: LocalDate): Due {
    const { dueOn, dueExplanation } = assignment;
    const explanation = dueExplanation as StoredExplanation | null;
    if (dueOn === null || explanation === null) return { dueOn, explanation };
    const pause = { from: pausedOn, to: resumedOn };
    const { due, pauses } = recountAfterPause(explanation, dueOn, pause, calendar);
    return {
      dueOn: due.dueOn,
      explanation: {
        ...explanation,
        ...due.explanation,
        confirmed: due.confirmed,
        dueTime: due.dueTime,
        pauses,
        givenOn: due.dueOn,
        recount: null,
      },
    };
  }

  /** A later date, asked for or granted, explained from the day of the assignment. */
  extended(calendar: WorkingCalendar, assignment: Assignment, given: ChosenDate, now: Date): Due {
    const start = localDateOf(new Date(assignment.assignedAt));
    return this.chosen(calendar, given, start, localDateOf(now), '', 'extension');
  }

  /** A date chosen by a person: not in the past and not beyond the longest term. */
  private chosen(
    calendar: WorkingCalendar,
    { dueOn: chosenOn, keepDayOff }: ChosenDate,
    start: LocalDate,
    today: LocalDate,
    field: string,
    basis: DueBasis = 'chosen',
  ): Due {
    const refuse = (rule: 'date-in-past' | 'too-large', params?: { max: string }): Refusal =>
      new Refusal('validation-failed', {
        errors: [{ field: `${field}dueOn`, rule, ...(params ? { params } : {}), message: '' }],
      });
    if (chosenOn < today) throw refuse('date-in-past');
    const latest = addDays(start, LONGEST_TERM);
    if (chosenOn > latest) throw refuse('too-large', { max: latest });
    const due = chosenDueDate(start, chosenOn, calendar, { keepDayOff });
    const kept = keepDayOff && !calendar.isWorkingDay(chosenOn);
    return stored(due, basis, { chosenOn, ...(kept ? { keptDayOff: true } : {}) });
  }
}
