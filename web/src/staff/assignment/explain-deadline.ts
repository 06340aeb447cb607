import type { DueExplanation } from '#api/assignments.js';
import type { Messages } from '#i18n/messages.js';
import { dayName } from '#lib/public-holidays.js';
import type { DueDay } from '#lib/components/DueExplain.svelte';
import { fullDate, listDate, plainDate } from '#lib/format.js';

const DAY = 86_400_000;

const shifted = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** 0 Monday … 6 Sunday */
const place = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

function kindOf(reason: string, counts: boolean): DueDay['kind'] {
  if (reason === 'start') return 'start';
  if (reason === 'special:MAKE_UP_WORK') return 'makeup';
  if (reason.startsWith('special:')) return 'holiday';
  return counts ? 'work' : 'off';
}

/** The whole weeks containing a term; longer than eight weeks would not be readable as a calendar. */
export function weeksOf({ days }: DueExplanation, dueOn: string): DueDay[] {
  const first = days[0]?.date;
  if (!first) return [];
  const from = shifted(first, -place(first));
  const until = shifted(dueOn, 6 - place(dueOn));
  const count = Math.round((Date.parse(until) - Date.parse(from)) / DAY) + 1;
  if (count > 56) return [];
  const known = new Map(days.map((day) => [day.date, kindOf(day.reason, day.counts)]));
  return Array.from({ length: count }, (_, index) => {
    const date = shifted(from, index);
    if (date === dueOn) return { date, kind: 'due' };
    return { date, kind: known.get(date) ?? (place(date) > 4 ? 'off' : 'plain') };
  });
}

/** The computation in steps: assigned, plus term, days not counted, due. */
export function stepsOf(
  explanation: DueExplanation,
  dueOn: string,
  messages: Messages,
): { label: string; value: string }[] {
  const { t, language } = messages;
  const between = explanation.days.slice(1);
  const weekend = between.filter((day) => day.reason === 'weekend').length;
  const named = between.filter((day) => !day.counts && day.name);
  const made = between.filter((day) => day.reason === 'special:MAKE_UP_WORK');
  const { deadline } = explanation;
  return [
    { label: t('explain.given'), value: listDate(explanation.start, language) },
    ...(deadline
      ? [
          {
            label: t(`explain.plus_${deadline.unit}`, { amount: deadline.amount }),
            value: between[0] ? t('explain.from', { date: listDate(between[0].date, language) }) : '',
          },
        ]
      : [
          {
            label: t(`explain.basis_${explanation.basis}`),
            value: t('explain.counted', { days: between.filter((day) => day.counts).length }),
          },
        ]),
    ...(weekend > 0 ? [{ label: t('explain.weekend'), value: t('explain.days', { days: weekend }) }] : []),
    ...named.map((day) => ({
      label: t('explain.holiday', { name: dayName(day.name ?? '', language) }),
      value: listDate(day.date, language),
    })),
    ...made.map((day) => ({
      label: t('explain.make_up', { name: dayName(day.name ?? '', language) }),
      value: listDate(day.date, language),
    })),
    ...(explanation.pausedDays > 0
      ? [{ label: t('explain.paused'), value: t('explain.days', { days: explanation.pausedDays }) }]
      : []),
    { label: t('explain.due'), value: plainDate(dueOn, language) },
    ...(explanation.confirmed ? [] : [{ label: t('explain.calendar'), value: t('due.calendar_unconfirmed') }]),
  ];
}

/** The same in one sentence. */
export function sentenceOf(explanation: DueExplanation, dueOn: string, { t, language }: Messages): string {
  const counted = explanation.days.filter((day) => day.counts).length;
  return t('explain.sentence', {
    start: fullDate(explanation.start, language),
    days: counted,
    due: fullDate(dueOn, language),
  });
}
