import type { Duty } from '#api/dialogues.js';
import type { YearClock, YearOfOrganisation, YearWarning } from '#api/year.js';
import type { Messages } from '#i18n/messages.js';
import { dayName } from '#lib/public-holidays.js';
import { capital, fullDate, listDate, localDate, monthName, plainDate } from '#lib/format.js';
import type { DueDay } from '#lib/components/DueExplain.svelte';
import { weeksBetween } from './weeks.js';

export interface Explained {
  sentence: string;
  steps: { label: string; value: string }[];
  days: DueDay[];
}

/** The warning in one line. */
export function warningText(warning: YearWarning, year: number, duties: readonly Duty[], messages: Messages): string {
  const { t, language } = messages;
  const date = warning.date ? listDate(warning.date, language) : '';
  const days = Math.abs(warning.daysLeft ?? 0);
  const kind = warning.kind ? t(`year.kind_${warning.kind}`) : '';
  const missing = warning.missing ?? 0;
  const { code, half } = warning;
  switch (code) {
    case 'results-late':
    case 'notice-late':
      return t(`warning.${code}`, { days });
    case 'results-due':
    case 'notice-due':
      if (days === 0) return t(code === 'notice-due' ? 'warning.notice-today' : 'warning.results-today');
      return t(`warning.${code}`, { days, date });
    case 'gone-by':
      return t('warning.gone-by', { date });
    case 'postponed':
    case 'no-rule':
      return t(`warning.${code}`);
    case 'on-day-off':
      return t('warning.on-day-off', { date, name: dayName(warning.dayOff ?? '', language) });
    case 'year-failed':
    case 'year-short':
      return t(`warning.${code}`, { year, missing, kind });
    case 'half-failed':
    case 'half-short': {
      const inHalf = t(half === 1 ? 'year.in_half_1' : 'year.in_half_2');
      const own = duties.find((duty) => duty.kind === warning.kind)?.halves.find((one) => one.half === half);
      if (code === 'half-short' && own && own.held + own.planned === 0)
        return t('warning.half-none', { kind, half: inHalf });
      return t(`warning.${code}`, { half: capital(inHalf), missing, kind });
    }
    case 'month-open':
      return t('warning.month-open', { month: monthName(warning.month ?? 1, language), kind });
    case 'calendar-unconfirmed':
      return t('warning.calendar-unconfirmed', { year: (warning.date ?? '').slice(0, 4) });
  }
}

/** Explains a statutory date. */
export function explainClock(clock: YearClock, { t, language }: Messages): Explained {
  const days = Math.abs(clock.days);
  const from = fullDate(clock.from, language);
  return {
    sentence: t(`reckon.${clock.of}`, { days, from, by: fullDate(clock.by, language) }),
    steps: [
      { label: t('reckon.day'), value: listDate(clock.from, language) },
      { label: t(clock.days < 0 ? 'reckon.back' : 'reckon.forth'), value: t('reckon.days', { days }) },
      ...(clock.dayOff === null
        ? []
        : [
            {
              label: t('reckon.working'),
              value: t('reckon.working_why', {
                date: listDate(clock.lastWorkingDay, language),
                reason: clock.dayOff ? dayName(clock.dayOff, language) : t('reckon.weekend'),
              }),
            },
          ]),
      ...(clock.confirmed ? [] : [{ label: t('reckon.calendar'), value: t('reckon.unconfirmed') }]),
      ...(clock.on ? [{ label: t('reckon.done'), value: listDate(clock.on, language) }] : []),
      { label: t('reckon.by'), value: plainDate(clock.by, language) },
    ],
    days: weeksBetween(clock.from, clock.by),
  };
}

/** The parts of a duty as a sum. */
export function sumOf(
  { required, beyond, held, planned, missing }: Pick<Duty, 'required' | 'beyond' | 'held' | 'planned' | 'missing'>,
  { t }: Messages,
): string {
  return beyond > 0
    ? t('year.sum_beyond', { required, beyond, held, planned })
    : t('year.sum', { whole: required, held, planned, missing });
}

/** The state of the duty in short. Until the end of the year missing ones can still be held. */
export function stateText({ state, year, missing, held, required }: Duty, { t }: Messages): string {
  if (state === 'met' || state === 'planned') return t(`year.state_${state}`);
  const over = year < Number(localDate(Date.now()).slice(0, 4));
  if (over && held < required) return t('year.state_failed', { missing: required - held });
  return missing > 0 ? t('year.state_short', { missing }) : t('year.state_short_half');
}

function explainDuty(warning: YearWarning, duty: Duty, messages: Messages): Explained {
  const { t, language } = messages;
  const half = duty.halves.find((one) => one.half === warning.half);
  const part = half ?? duty;
  return {
    sentence: [
      duty.ruleFrom ? t('year.owed_from', { date: fullDate(duty.ruleFrom, language) }) : t('year.owed_none'),
      sumOf(part, messages) + '.',
    ].join(' '),
    steps: [
      { label: capital(t('year.part_held')), value: String(part.held) },
      { label: capital(t('year.part_planned')), value: String(part.planned) },
      { label: capital(t('year.part_missing')), value: String(part.missing) },
      { label: capital(t('year.part_required')), value: String(part.required) },
    ],
    days: [],
  };
}

/** The explanation of a warning, if its line needs one. */
export function explainWarning(
  warning: YearWarning,
  { dialogues, duties }: Pick<YearOfOrganisation, 'dialogues' | 'duties'>,
  messages: Messages,
): Explained | undefined {
  const { t } = messages;
  const of = warning.code.startsWith('notice') ? 'notice' : warning.code.startsWith('results') ? 'results' : undefined;
  const clock = dialogues.find((one) => one.id === warning.dialogueId)?.clocks.find((one) => one.of === of);
  if (clock) return explainClock(clock, messages);
  if (warning.code === 'calendar-unconfirmed')
    return {
      sentence: t('warning.calendar_text', { year: (warning.date ?? '').slice(0, 4) }),
      steps: [],
      days: [],
    };
  if (warning.code === 'no-rule') return { sentence: t('warning.no_rule_text'), steps: [], days: [] };
  const duty = warning.dialogueId ? undefined : duties.find((one) => one.kind === warning.kind);
  return duty && explainDuty(warning, duty, messages);
}
