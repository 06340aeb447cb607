import { daysBetween, type LocalDate, yearOf } from '../../common/local-date.js';
import { communeTerms, type StatutoryTerms } from '../../organisation/calendar/statutory-clocks.js';
import type { WorkingCalendar } from '../../organisation/calendar/working-calendar.js';
import type { DutyView } from './dto/duty.view.js';
import type { YearClockView, YearDialogueView, YearWarningView } from './dto/year.view.js';
import type { ClocksView } from './dto/clocks.view.js';

/** How many days ahead warnings are given: for statutory dates, usual months without a dialogue, incomplete halves. */
const noticeAheadDays = 14;
const monthAheadDays = 45;
const periodAheadDays = 90;
const nearDays = 3;

/** The statutory dates of a dialogue, each with its explanation. */
export function explainedClocks(
  heldOn: LocalDate,
  clocks: ClocksView,
  calendar: WorkingCalendar,
  today: LocalDate,
  terms: StatutoryTerms = communeTerms,
): YearClockView[] {
  const explained = (of: 'notice' | 'results', days: number): YearClockView[] => {
    const by = of === 'notice' ? clocks.noticeBy : clocks.resultsBy;
    const on = of === 'notice' ? clocks.noticeOn : clocks.resultsOn;
    if (by === null) return [];
    const lastWorkingDay = calendar.workingDayUntil(by);
    return [
      {
        of,
        state: clocks[of],
        from: heldOn,
        days,
        by,
        on,
        daysLeft: on === null ? daysBetween(today, by) : null,
        lastWorkingDay,
        dayOff: lastWorkingDay === by ? null : (calendar.specialDay(by)?.name ?? ''),
        confirmed: calendar.isConfirmed(lastWorkingDay, by),
      },
    ];
  };
  return [...explained('notice', -terms.noticeDaysBefore), ...explained('results', terms.resultsDaysAfter)];
}

export interface YearFacts {
  year: number;
  today: LocalDate;
  calendar: WorkingCalendar;
  duties: readonly DutyView[];
  dialogues: readonly YearDialogueView[];
}

type WarningFacts = Partial<YearWarningView> & Pick<YearWarningView, 'code' | 'tone'>;

const warning = (facts: WarningFacts): YearWarningView => ({
  kind: null,
  dialogueId: null,
  date: null,
  daysLeft: null,
  half: null,
  month: null,
  missing: null,
  dayOff: null,
  ...facts,
});

const weight = { late: 0, near: 1, info: 2 };

/** What to do or to know, the most urgent first. */
export function warningsOf(facts: YearFacts): YearWarningView[] {
  return [
    ...facts.dialogues.flatMap((dialogue) => ofDialogue(dialogue, facts)),
    ...facts.duties.flatMap((duty) => ofDuty(duty, facts)),
    ...ofCalendar(facts),
    ...(facts.duties.some((duty) => duty.ruleFrom !== null) ? [] : [warning({ code: 'no-rule', tone: 'info' })]),
  ].sort(
    (one, other) => weight[one.tone] - weight[other.tone] || (one.date ?? '9999').localeCompare(other.date ?? '9999'),
  );
}

function ofDialogue(dialogue: YearDialogueView, { today, calendar }: YearFacts): YearWarningView[] {
  const { id: dialogueId, kind, heldOn, standing, status } = dialogue;
  const about = { dialogueId, kind };
  const daysLeft = daysBetween(today, heldOn);
  if (status === 'postponed') return [warning({ code: 'postponed', tone: 'near', ...about, date: heldOn, daysLeft })];
  if (standing === 'off') return [];
  if (standing === 'gone-by') return [warning({ code: 'gone-by', tone: 'late', ...about, date: heldOn, daysLeft })];
  const due = dialogue.clocks.flatMap((clock) => {
    if (clock.daysLeft === null || (clock.of === 'notice') !== (standing === 'planned')) return [];
    const at = { ...about, date: clock.by, daysLeft: clock.daysLeft };
    if (clock.daysLeft < 0) return [warning({ code: `${clock.of}-late`, tone: 'late', ...at })];
    if (clock.of === 'notice' && clock.daysLeft > noticeAheadDays) return [];
    return [warning({ code: `${clock.of}-due`, tone: clock.daysLeft <= nearDays ? 'near' : 'info', ...at })];
  });
  const special = calendar.specialDay(heldOn);
  if (standing === 'planned' && special && special.kind !== 'MAKE_UP_WORK')
    due.push(warning({ code: 'on-day-off', tone: 'near', ...about, date: heldOn, daysLeft, dayOff: special.name }));
  return due;
}

function ofDuty(duty: DutyView, { year, today }: YearFacts): YearWarningView[] {
  const { kind } = duty;
  const warnings: YearWarningView[] = [];
  const periods = [
    ...duty.halves.map((half) => ({ ...half, of: 'half' as const })),
    { ...duty, half: null, until: `${year}-12-31`, of: 'year' as const },
  ];
  for (const { of, half, until, missing, held, required } of periods) {
    const daysLeft = daysBetween(today, until);
    const at = { kind, half, date: until, daysLeft };
    if (daysLeft < 0 && held < required)
      warnings.push(warning({ code: `${of}-failed`, tone: 'late', ...at, missing: required - held }));
    else if (daysLeft >= 0 && missing > 0)
      warnings.push(
        warning({ code: `${of}-short`, tone: daysLeft <= periodAheadDays ? 'near' : 'info', ...at, missing }),
      );
  }
  // If a half lacks as many as the year, its warning is the more precise one.
  const shorts = warnings.filter(({ code }) => code === 'half-short');
  const said = shorts.reduce((sum, { missing }) => sum + (missing ?? 0), 0);
  const exact = warnings.filter(({ code, missing }) => code !== 'year-short' || said < (missing ?? 0));
  return [...exact, ...openMonths(duty, year, today)];
}

function openMonths({ kind, months, missing }: DutyView, year: number, today: LocalDate): YearWarningView[] {
  if (missing === 0) return [];
  return months.flatMap(({ month, state }) => {
    const date = `${year}-${String(month).padStart(2, '0')}-01`;
    const daysLeft = daysBetween(today, date);
    if (state !== 'open' || daysLeft > monthAheadDays) return [];
    return [warning({ code: 'month-open', tone: 'info', kind, month, date, daysLeft })];
  });
}

/** For the year and the years into which its dates extend; past days need no calendar any more. */
function ofCalendar({ year, today, calendar, dialogues }: YearFacts): YearWarningView[] {
  const clocks = dialogues.flatMap((one) => one.clocks.map(({ by }) => yearOf(by)));
  return [...new Set([year, ...clocks])]
    .filter((one) => one >= yearOf(today) && !calendar.isConfirmedYear(one))
    .sort((one, other) => one - other)
    .map((one) => warning({ code: 'calendar-unconfirmed', tone: 'info', date: `${one}-01-01` }));
}
