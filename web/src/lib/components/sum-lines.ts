import type { DialogueSums, PresentSums } from '#contract/pages.js';
import type { SumsLiveView } from '#contract/views.js';
import type { Messages } from '#i18n/messages.js';
import { listDate } from '../format.js';
import type { TallyLine } from './Tally.svelte';

type Tones<Sums> = readonly (readonly [keyof Sums, TallyLine['tone']])[];

const shut = [
  ['grouped', 'gone'],
  ['declined', 'shut'],
  ['withdrawn', 'gone'],
] as const;

const live = [
  ['waiting', 'wait'],
  ['heard', 'open'],
  ['answered', 'done'],
  ['assigned', 'work'],
  ['written', 'work'],
  ['escalated', 'up'],
  ['noted', 'noted'],
  ...shut,
] as const satisfies Tones<SumsLiveView>;
/** Of these a zero is shown too while the page is open, so that no line is inserted. */
const moving: readonly string[] = ['waiting', 'heard', 'declined', 'withdrawn'];

/** What has become of the opinions while the day goes on, or until its results are published. */
export const linesOf = (sums: SumsLiveView, { t }: Messages, steady: boolean): TallyLine[] =>
  live
    .filter(([line]) => sums[line] > 0 || (steady && moving.includes(line)))
    .map(([line, tone]) => ({ tone, value: sums[line], label: t(`sums.${line}`) }));

const onDay = [
  ['answered', 'done'],
  ['assigned', 'work'],
  ['written', 'work'],
  ['waiting', 'work'],
  ['heard', 'open'],
  ['escalated', 'up'],
  ['noted', 'noted'],
  ...shut,
] as const satisfies Tones<SumsLiveView>;

const dayLabels = { waiting: 'sums.not_reached', heard: 'sums.not_decided' } as const;

/** What was decided on the day. */
export const dayLines = (sums: SumsLiveView, { t }: Messages): TallyLine[] =>
  onDay
    .filter(([line]) => sums[line] > 0)
    .map(([line, tone]) => ({
      tone,
      value: sums[line],
      label: t(line === 'waiting' || line === 'heard' ? dayLabels[line] : `sums.${line}`),
    }));

const now = [
  ['answered', 'done'],
  ['withinTerm', 'work'],
  ['overdue', 'late'],
  ['escalated', 'up'],
  ['waiting', 'wait'],
  ['noted', 'noted'],
  ...shut,
] as const satisfies Tones<PresentSums>;

const nowLabels = {
  answered: 'sums.now_answered',
  withinTerm: 'sums.now_within_term',
  overdue: 'sums.now_overdue',
  escalated: 'sums.now_escalated',
  waiting: 'sums.now_waiting',
  noted: 'sums.noted',
  grouped: 'sums.grouped',
  declined: 'sums.declined',
  withdrawn: 'sums.withdrawn',
} as const;

/** How things stand now. */
export const nowLines = (sums: PresentSums, messages: Messages): TallyLine[] =>
  now
    .filter(([line]) => sums[line] > 0)
    .map(([line, tone]) => ({
      tone,
      value: sums[line],
      label: messages.t(nowLabels[line]),
      note: noteOn(line, sums, messages),
    }));

function noteOn(line: (typeof now)[number][0], sums: PresentSums, { t, language }: Messages): string | undefined {
  if (line === 'answered')
    return t('sums.now_answered_note', { hall: sums.answeredInHall, after: sums.answered - sums.answeredInHall });
  if (line === 'withinTerm' && sums.nextDueOn)
    return t('sums.now_next_due', { date: listDate(sums.nextDueOn, language) });
  if (line === 'overdue')
    return sums.late
      .map(({ departmentName, count }) => t('sums.now_late', { department: departmentName, count }))
      .join(', ');
  return undefined;
}

/** How many came after the conclusion; both truths add up without them. */
export const receivedLater = ({ onDay: day, present }: DialogueSums): number => present.received - day.received;
