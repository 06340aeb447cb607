import { csvOf } from '../../common/csv.js';
import type { Language } from '../../common/language.js';
import type { SessionRecordView } from './dto/record.view.js';
import { codeName, momentOf, messagesOf } from './record-messages.js';

interface Line {
  at: string;
  kind: string;
  turn: number | string | null;
  number: string | null;
  person: string | null;
  text: string;
  seconds: number | null;
}

/** Events in chronological order, one per line. */
export function recordCsvOf(record: SessionRecordView, language: Language): string {
  const w = messagesOf(language);
  const lines: Line[] = [
    ...record.turns.flatMap((one): Line[] => [
      {
        at: one.startedAt,
        kind: w.begin,
        turn: one.number,
        number: one.opinions.join(' '),
        person: one.speaker,
        text: one.enteredAt ? w.later : '',
        seconds: one.spokenSeconds,
      },
      ...(one.answeringAt
        ? [
            {
              at: one.answeringAt,
              kind: w.answered,
              turn: one.number,
              number: null,
              person: null,
              text: '',
              seconds: one.answeredSeconds,
            },
          ]
        : []),
    ]),
    ...record.opinions.flatMap((one): Line[] => [
      {
        at: one.receivedAt,
        kind: w.received,
        turn: one.turns.join(' '),
        number: one.publicNumber,
        person: one.person,
        text: one.text,
        seconds: null,
      },
      ...one.decisions.map((decision) => ({
        at: decision.at,
        kind: decision.undoneAt
          ? `${w.decision} (${w.undone})`
          : decision.isCorrection
            ? `${w.decision} (${w.correction})`
            : w.decision,
        turn: null,
        number: one.publicNumber,
        person: decision.chair ?? decision.by,
        text: [
          codeName(decision.outcome, language),
          decision.words && `“${decision.words}”`,
          ...decision.tasks.map(({ department, dueOn }) => `${department}: ${dueOn ?? w.continuous}`),
          decision.escalatedTo,
        ]
          .filter(Boolean)
          .join('; '),
        seconds: null,
      })),
    ]),
    ...record.pledges.map((one) => ({
      at: one.at,
      kind: one.struckAt ? `${w.pledges} (${w.struck})` : w.pledges,
      turn: one.turn,
      number: one.opinion,
      person: one.saidBy,
      text: `“${one.words}”`,
      seconds: null,
    })),
    ...record.directives.map((one) => ({
      at: one.at,
      kind: w.directives,
      turn: null,
      number: null,
      person: one.chair,
      text: one.text,
      seconds: null,
    })),
    ...record.pauses.map((one) => ({
      at: one.from,
      kind: w.pauses,
      turn: null,
      number: null,
      person: null,
      text: one.until ? momentOf(one.until) : '',
      seconds: null,
    })),
    ...record.corrections.map((one) => ({
      at: one.at,
      kind: w.corrections,
      turn: /^turn (\d+)$/.exec(one.of)?.[1] ?? null,
      number: null,
      person: one.by,
      text: `${codeName(one.what, language)}: ${one.before ?? ''} → ${one.after ?? ''} (${one.reason})`,
      seconds: null,
    })),
  ];
  const heads = [w.time, w.kind, w.turn, w.opinions, w.person, w.text, w.seconds];
  const rows = lines
    .sort((a, b) => a.at.localeCompare(b.at))
    .map((line) => [momentOf(line.at), line.kind, line.turn, line.number, line.person, line.text, line.seconds]);
  return csvOf([heads, ...rows]);
}
