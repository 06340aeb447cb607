import type { DueExplanation, Recount } from '#api/assignments.js';
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

type Step = { label: string; value: string };

/** What moved the date off the one that was counted or chosen. */
function movesOf(explanation: DueExplanation, { t, language }: Messages): Step[] {
  const { chosenOn, keptDayOff, days, pausedDays } = explanation;
  const moved = days.find((day) => day.reason === 'moved-on');
  const promised = days.find((day) => day.reason === 'promised');
  return [
    ...(chosenOn && moved ? [{ label: t('explain.chosen'), value: listDate(chosenOn, language) }] : []),
    ...(moved ? [{ label: t('explain.moved_on'), value: listDate(moved.date, language) }] : []),
    ...(chosenOn && keptDayOff ? [{ label: t('explain.kept_day_off'), value: listDate(chosenOn, language) }] : []),
    ...(pausedDays > 0 ? [{ label: t('explain.paused'), value: t('explain.days', { days: pausedDays }) }] : []),
    ...(promised ? [{ label: t('explain.promised'), value: listDate(promised.date, language) }] : []),
  ];
}

/** The computation in steps: assigned, plus term, days not counted, due. */
export function stepsOf(explanation: DueExplanation, dueOn: string, messages: Messages): Step[] {
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
    ...movesOf(explanation, messages),
    { label: t('explain.due'), value: plainDate(dueOn, language) },
    ...(explanation.confirmed ? [] : [{ label: t('explain.calendar'), value: t('due.calendar_unconfirmed') }]),
  ];
}

/** The same in words: the term or the chosen date first, then each thing that moved it, up to the due date. */
export function sentenceOf(explanation: DueExplanation, dueOn: string, { t, language }: Messages): string {
  const { start, deadline, chosenOn, keptDayOff, days, pausedDays } = explanation;
  const full = (date: string): string => fullDate(date, language);
  const moved = days.find((day) => day.reason === 'moved-on');
  const promised = days.find((day) => day.reason === 'promised');
  const counted = days.findLast((day) => day.counts)?.date ?? dueOn;
  const lastMadeUp = days.findLast((day) => day.reason === 'made-up')?.date ?? dueOn;
  const said = [
    deadline
      ? t(`explain.sentence_${deadline.unit}`, { start: full(start), amount: deadline.amount, due: full(counted) })
      : t(`explain.sentence_${explanation.basis === 'extension' ? 'extension' : 'chosen'}`, {
          due: full(chosenOn ?? dueOn),
        }),
    moved && t('explain.sentence_moved', { due: full(moved.date) }),
    keptDayOff && t('explain.sentence_kept'),
    pausedDays > 0 && t('explain.sentence_paused', { days: pausedDays, due: full(lastMadeUp) }),
    promised && t('explain.sentence_promised', { due: full(promised.date) }),
  ];
  return said.filter(Boolean).join(' ');
}

/** What the last change of the working calendar did to the due date. */
export function recountText({ fromDueOn, dueOn, countedOn }: Recount, { t, language }: Messages): string {
  const date = (one: string): string => listDate(one, language);
  if (fromDueOn === dueOn) return t('task.recount_kept', { counted: date(countedOn), due: date(dueOn) });
  return t('task.recounted', { from: date(fromDueOn), due: date(dueOn) });
}
