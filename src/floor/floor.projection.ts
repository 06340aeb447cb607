import { publicNumber } from '../contract/opinion.js';
import type { FloorLiveView } from '../contract/views.js';
import { maskContacts } from '../opinion/masking.js';
import { hallText } from '../opinion/opinion-events.js';
import { type OpinionRow, readOpinionsById } from '../opinion/opinion-rows.queries.js';
import { shownOutside, viewOpinion } from '../opinion/view-opinion.js';
import { usualAnswerSeconds, usualSpeakSeconds } from './timer.js';
import { ms, seesPublicForm, type LiveProjection, type Recipient } from '../database/projection.js';

interface Columns {
  opinion_id: string | null;
  turn_id: string | null;
  turn_number: number | null;
  speaker: string | null;
  started_at: string | null;
  answering_at: string | null;
  allotted_seconds: number | null;
  pauses: string | null;
  speak_seconds: number | null;
  answer_seconds: number | null;
  answer_allotted_seconds: number | null;
  together: string | null;
  answering_department_id: string | null;
  answering_department: string | null;
  answering_name: string | null;
  slide: string | null;
  overlay: string | null;
}

interface Waiting {
  id: string;
  number: number;
  number_prefix: string;
  text: string;
  public_text: string | null;
  field_name: string | null;
  swatch: number | null;
  support_count: number;
  waiting: number;
}

export interface LiveFloor {
  floor: Columns | undefined;
  opinion: OpinionRow | undefined;
  next: readonly Waiting[];
  together: readonly OpinionRow[];
}

const excerpt = 160;
const sight = { author: true, contacts: false, draftBrief: false };

/** Whatever stands on a wall: a moderator may have put the original back, contacts never come with it. */
const wording = (row: { text: string; public_text: string | null }): string =>
  maskContacts(hallText({ text: row.text, publicText: row.public_text }));

/** The text is what the hall reads, on every screen; the chair has the original in the opinion's own view. */
function opinionOf(watcher: Recipient, row: OpinionRow | undefined): FloorLiveView['opinion'] {
  if (!row) return null;
  const view = viewOpinion(row, sight, 0);
  return {
    id: view.id,
    number: view.number,
    publicNumber: view.publicNumber,
    version: view.version,
    text: view.text,
    kind: view.kind,
    speech: view.speech,
    fieldName: view.fieldName,
    swatch: view.swatch,
    person: seesPublicForm(watcher) ? shownOutside(row) : view.person,
    supportCount: view.supportCount,
    groupSize: view.groupSize,
  };
}

/** A speaker without a written opinion was asked for no consent, so only the desk and the chair get the name. */
function turnOf(watcher: Recipient, floor: Columns | undefined): FloorLiveView['turn'] {
  if (!floor?.turn_id) return null;
  return {
    id: floor.turn_id,
    number: floor.turn_number as number,
    speaker: seesPublicForm(watcher) ? null : floor.speaker,
    startedAt: ms(floor.started_at as string),
    allottedSeconds: floor.allotted_seconds as number,
    pauses: floor.pauses === null ? [] : JSON.parse(floor.pauses),
  };
}

/** The answer has a clock of its own, from when the person had spoken; a pause that began before counts from there. */
function answerOf(floor: Columns | undefined): FloorLiveView['answer'] {
  if (!floor?.turn_id || floor.answering_at === null) return null;
  const startedAt = ms(floor.answering_at);
  const pauses: [number, number?][] = floor.pauses === null ? [] : JSON.parse(floor.pauses);
  return {
    startedAt,
    allottedSeconds: floor.answer_allotted_seconds ?? floor.answer_seconds ?? usualAnswerSeconds,
    pauses: pauses
      .filter(([, to]) => to === undefined || to > startedAt)
      .map(([from, to]) => (to === undefined ? [Math.max(from, startedAt)] : [Math.max(from, startedAt), to])),
  };
}

const togetherOf = (outside: boolean, row: OpinionRow): FloorLiveView['together'][number] => ({
  id: row.id,
  number: row.number,
  publicNumber: publicNumber(row.number_prefix, row.number),
  version: row.version,
  fieldName: row.field_name,
  swatch: row.swatch,
  text: outside ? null : wording(row),
});

/** Slide and overlay are the hall's own; hall and public learn of what waits only number and field. */
export function project(watcher: Recipient, { floor, opinion, next, together }: LiveFloor): FloorLiveView {
  const outside = seesPublicForm(watcher);
  const hall = !outside || watcher.audience === 'hall';
  return {
    opinion: opinionOf(watcher, opinion),
    turn: turnOf(watcher, floor),
    answering:
      floor && (floor.answering_department_id || floor.answering_name)
        ? {
            departmentId: floor.answering_department_id,
            departmentName: floor.answering_department,
            name: floor.answering_name,
          }
        : null,
    answer: answerOf(floor),
    limits: {
      speakSeconds: floor?.speak_seconds ?? usualSpeakSeconds,
      answerSeconds: floor?.answer_seconds ?? usualAnswerSeconds,
    },
    together: together.map((row) => togetherOf(outside, row)),
    next: next.map((one) => ({
      id: one.id,
      publicNumber: publicNumber(one.number_prefix, one.number),
      fieldName: one.field_name,
      swatch: one.swatch,
      text: outside ? null : wording(one).slice(0, excerpt),
      supportCount: one.support_count,
    })),
    waitingToBeCalled: next[0]?.waiting ?? 0,
    slide: hall ? (floor?.slide ?? null) : null,
    overlay: hall ? (floor?.overlay ?? null) : null,
  };
}

const floorStatement = `
  SELECT w.opinion_id, t.id AS turn_id, t.number AS turn_number, t.speaker, t.started_at, t.answering_at, t.allotted_seconds,
    t.pauses, w.speak_seconds, w.answer_seconds, w.answer_allotted_seconds, w.together,
    w.answering_department_id, d.name AS answering_department, w.answering_name, w.slide, w.overlay
  FROM floor w LEFT JOIN turn t ON t.id = w.turn_id LEFT JOIN department d ON d.id = w.answering_department_id
  WHERE w.dialogue_id = ?`;

const nextStatement = `
  SELECT o.id, o.number, g.number_prefix, o.text, o.public_text, f.name AS field_name, f.swatch, o.support_count,
    CAST((SELECT count(*) FROM opinion w WHERE w.dialogue_id = g.id AND w.status = 'accepted') AS int) AS waiting
  FROM dialogue g JOIN opinion o ON o.dialogue_id = g.id AND o.status = 'accepted'
  LEFT JOIN field f ON f.id = o.field_id
  WHERE g.id = ? ORDER BY o.queue_position, o.number LIMIT 5`;

export const floorProjection: LiveProjection = {
  type: 'floor',
  async load(source, dialogueId) {
    const [floor] = await source.rows<Columns>(floorStatement, [dialogueId]);
    const heard: string[] = floor?.together ? JSON.parse(floor.together) : [];
    const shown = await readOpinionsById(source, [...heard, ...(floor?.opinion_id ? [floor.opinion_id] : [])]);
    const opinion = shown.find((row) => row.id === floor?.opinion_id);
    const together = heard.flatMap((id) => shown.find((row) => row.id === id) ?? []);
    const next = await source.rows<Waiting>(nextStatement, [dialogueId]);
    return new Map([[dialogueId, (watcher: Recipient) => project(watcher, { floor, opinion, next, together })]]);
  },
};
