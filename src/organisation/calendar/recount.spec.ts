import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vietnam, vietnamDays } from '../../../test/vietnam-calendar.js';
import { addDays, dateOfDayNumber, dayNumber, daysBetween } from '../../common/local-date.js';
import { deadlineUnits, specialDayKinds } from '../../contract/calendar.js';
import { chosenDueDate, dueDate } from './due-date.js';
import { type Countable, recount, recountAfterPause } from './recount.js';
import { type SpecialDay, WorkingCalendar } from './working-calendar.js';

const dateIn = (from: string, to: string) =>
  fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dateOfDayNumber);

const anyDay = fc.record({
  date: dateIn('2026-10-01', '2027-04-30'),
  name: fc.constantFrom('Ngày hội phường', 'Làm bù'),
  kind: fc.constantFrom(...specialDayKinds),
  status: fc.constantFrom('official' as const, 'proposal' as const),
});
const withDays = (own: readonly SpecialDay[]) => new WorkingCalendar([...vietnamDays, ...own]);
const anyCalendar = fc.array(anyDay, { maxLength: 25 }).map(withDays);

const anyPauses = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 8 }), lasts: fc.integer({ min: 0, max: 8 }) }), {
  maxLength: 3,
});

interface Given {
  due: Countable;
  dueOn: string;
}

const given = (how: Partial<Countable>, due: ReturnType<typeof dueDate>): Given => ({
  due: { ...due.explanation, ...how, dueTime: due.dueTime, pauses: [], givenOn: due.dueOn },
  dueOn: due.dueOn,
});

function resumed({ due, dueOn }: Given, pause: { from: string; to: string }, calendar: WorkingCalendar): Given {
  const moved = recountAfterPause(due, dueOn, pause, calendar);
  const { explanation, dueTime, dueOn: givenOn } = moved.due;
  return { due: { ...due, ...explanation, pauses: moved.pauses, dueTime, givenOn }, dueOn: givenOn };
}

/** A due date of every kind, as it was given with a calendar, with pauses that have ended. */
const anyGiven = (calendar: WorkingCalendar) =>
  fc
    .tuple(
      dateIn('2026-10-01', '2026-12-31'),
      fc.oneof(
        fc.record({ amount: fc.integer({ min: 1, max: 40 }), unit: fc.constantFrom(...deadlineUnits) }),
        fc.record({ after: fc.integer({ min: 0, max: 60 }), keepDayOff: fc.boolean() }),
      ),
      anyPauses,
    )
    .map(([start, term, pauses]) => {
      const chosenOn = 'after' in term ? addDays(start, term.after) : start;
      let task =
        'after' in term
          ? given(
              { chosenOn, keptDayOff: term.keepDayOff && !calendar.isWorkingDay(chosenOn) },
              chosenDueDate(start, chosenOn, calendar, term),
            )
          : given({}, dueDate(term, start, calendar));
      let from = start;
      for (const { wait, lasts } of pauses) {
        from = addDays(from, wait);
        const to = addDays(from, lasts);
        task = resumed(task, { from, to }, calendar);
        from = to;
      }
      return task;
    });

const after = ({ due }: Given, counted: ReturnType<typeof recount>): Given => ({
  due: { ...due, ...counted.explanation, dueTime: counted.dueTime },
  dueOn: counted.dueOn,
});

describe('a due date counted again', () => {
  it('as in the working calendar of December: two days off and a make-up Saturday', () => {
    const task = given({}, dueDate({ amount: 10, unit: 'working_days' }, '2026-11-29', vietnam));
    expect(task.dueOn).toBe('2026-12-11');
    const day = (date: string, kind: SpecialDay['kind']): SpecialDay => ({
      date,
      name: date,
      kind,
      status: 'official',
    });
    const changed = [day('2026-12-07', 'HOLIDAY'), day('2026-12-08', 'SWAP_OFF'), day('2026-12-12', 'MAKE_UP_WORK')];
    expect(changed.map((_, n) => recount(task.due, task.dueOn, withDays(changed.slice(0, n + 1))).dueOn)).toEqual([
      '2026-12-14',
      '2026-12-15',
      '2026-12-14',
    ]);
    const { explanation } = recount(task.due, task.dueOn, withDays(changed));
    expect(explanation.days.find(({ date }) => date === '2026-12-07')).toMatchObject({ counts: false });
    expect(explanation.days.find(({ date }) => date === '2026-12-12')).toMatchObject({ counts: true });
  });

  it('stays on the day that was given if a make-up day would make it shorter, and says so', () => {
    const task = given({}, dueDate({ amount: 10, unit: 'working_days' }, '2026-11-26', vietnam));
    const makeUp: SpecialDay = { date: '2026-11-28', name: 'Làm bù', kind: 'MAKE_UP_WORK', status: 'official' };
    const counted = recount(task.due, task.dueOn, withDays([makeUp]));
    expect(counted).toMatchObject({ dueOn: '2026-12-10', countedOn: '2026-12-09' });
    expect(counted.explanation.days.at(-1)).toMatchObject({ date: '2026-12-10', reason: 'promised', counts: false });
  });

  it('with the same calendar is the same, whatever kind it is', () => {
    fc.assert(
      fc.property(
        anyCalendar.chain((calendar) => fc.tuple(fc.constant(calendar), anyGiven(calendar))),
        ([calendar, task]) => {
          const counted = recount(task.due, task.dueOn, calendar);
          expect(counted.dueOn).toBe(task.dueOn);
          expect(counted.explanation.days).toEqual(task.due.days);
          expect(counted.explanation.pausedDays).toBe(task.due.pausedDays);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('depends on the calendar as it is, not on how it came about, and is never before the day that was given', () => {
    fc.assert(
      fc.property(anyGiven(vietnam), fc.array(anyCalendar, { minLength: 1, maxLength: 4 }), (task, calendars) => {
        const last = calendars.at(-1) ?? vietnam;
        const through = calendars.reduce((now, calendar) => after(now, recount(now.due, now.dueOn, calendar)), task);
        const direct = recount(task.due, task.dueOn, last);
        expect(through.dueOn).toBe(direct.dueOn);
        expect(through.due.days).toEqual(direct.explanation.days);
        expect(direct.dueOn >= task.dueOn).toBe(true);
        expect(recount(through.due, through.dueOn, vietnam).dueOn).toBe(task.dueOn);
      }),
      { numRuns: 300 },
    );
  });

  it('is a working day unless a day off was confirmed, and the explanation agrees with the calendar day by day', () => {
    fc.assert(
      fc.property(anyGiven(vietnam), anyCalendar, (task, calendar) => {
        const { dueOn, countedOn, confirmed, explanation } = recount(task.due, task.dueOn, calendar);
        if (!task.due.keptDayOff) expect(calendar.isWorkingDay(dueOn)).toBe(true);
        const { days } = explanation;
        expect(days).toHaveLength(daysBetween(explanation.start, dueOn) + 1);
        expect(days.at(-1)?.date).toBe(dueOn);
        expect(days.some(({ reason }) => reason === 'promised')).toBe(countedOn < dueOn);
        for (const { date, counts, reason, name } of days) {
          if (counts && reason !== 'calendar') expect(calendar.isWorkingDay(date)).toBe(true);
          expect(name).toBe(calendar.specialDay(date)?.name ?? null);
        }
        if (confirmed && explanation.deadline?.unit !== 'calendar_days' && explanation.deadline !== null)
          expect(days.slice(1).every((day) => day.confirmed)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is confirmed when its days are, and no longer when one of them becomes a proposal', () => {
    const task = given({}, dueDate({ amount: 5, unit: 'working_days' }, '2026-12-28', vietnam));
    expect(dueDate({ amount: 5, unit: 'working_days' }, '2026-12-28', vietnam).confirmed).toBe(false);
    const tet: SpecialDay = { date: '2027-02-05', name: 'Nghỉ Tết', kind: 'HOLIDAY', status: 'official' };
    expect(recount(task.due, task.dueOn, withDays([tet])).confirmed).toBe(true);
    const guess: SpecialDay = { date: '2026-12-30', name: 'Nghỉ', kind: 'SWAP_OFF', status: 'proposal' };
    expect(recount(task.due, task.dueOn, withDays([tet, guess])).confirmed).toBe(false);
  });
});
