import { pick } from '../common/pick.js';
import type { Instant } from '../contract/instant.js';
import { publicNumber } from '../contract/opinion.js';
import type { Seen } from '../contract/seen.js';
import type { FloorLiveView } from '../contract/views.js';
import { seesPublicForm, type LiveProjection, type Recipient } from '../database/projection.js';
import { columns, computed, list, orNull, type RowOf, select } from '../database/select.js';
import type { ReadSource } from '../database/sql.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { beginningOf } from '../contract/text/length.js';
import { atTheChair, disclose } from '../disclosure/disclosure.js';
import { maskContacts, maskField } from '../disclosure/masking.js';
import { publishedQuestion } from '../opinion/masking.js';
import { handlingOf } from '../opinion/opinion.policy.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { type OpinionRow, listOpinionsById, publicAuthor, viewOpinion } from '../opinion/opinion-rows.queries.js';
import { Department, Field } from '../organisation/organisation.entity.js';
import { Floor, Turn } from './floor.entity.js';
import { usualAnswerSeconds, usualSpeakSeconds, viewPauses } from './timer.js';

const floorColumns = list(
  columns(Floor, 'w', ['version', 'opinionId', 'speakSeconds', 'answerSeconds', 'answerAllottedSeconds', 'together']),
  columns(Floor, 'w', ['answeringDepartmentId', 'answeringName', 'slide', 'overlay']),
  orNull(columns(Turn, 't', ['id AS turnId', 'number AS turnNumber', 'speaker', 'startedAt', 'answeringAt'])),
  orNull(columns(Turn, 't', ['allottedSeconds', 'pauses'])),
  orNull(columns(Department, 'd', ['name AS answeringDepartment'])),
);
type FloorRow = RowOf<typeof floorColumns>;

const waiting = list(
  columns(Opinion, 'o', ['id', 'number', 'text', 'publicText', 'supportCount']),
  columns(Dialogue, 'g', ['numberPrefix']),
  orNull(columns(Field, 'f', ['name AS fieldName', 'swatch'])),
  computed<{ waiting: number }>(
    `(SELECT CAST(sum(c.opinions) AS int) FROM opinion_count c WHERE c.dialogue_id = g.id AND c.standing = 'accepted') AS waiting`,
  ),
);

export interface LiveFloor {
  floor: FloorRow | undefined;
  opinion: OpinionRow | undefined;
  next: readonly RowOf<typeof waiting>[];
  together: readonly OpinionRow[];
}

const excerpt = 160;

/** All screens show the public wording; the chair gets more in the opinion's own view. */
function opinionOf(recipient: Recipient, row: OpinionRow | undefined): FloorLiveView['opinion'] {
  if (!row) return null;
  const view = viewOpinion(row, disclose(atTheChair, handlingOf(row)), 0);
  return {
    ...pick(view, ['id', 'number', 'publicNumber', 'version', 'text', 'kind', 'speech', 'fieldName', 'swatch']),
    ...pick(view, ['supportCount', 'groupSize']),
    person: seesPublicForm(recipient) ? publicAuthor(row) : view.person,
  };
}

const pausesOf = ({ pauses }: FloorRow): [Instant, Instant?][] =>
  pauses === null ? [] : viewPauses(JSON.parse(pauses));

/** A speaker without a written opinion has given no consent, so only staff and chair get the name. */
function turnOf(recipient: Recipient, floor: FloorRow | undefined): FloorLiveView['turn'] {
  if (!floor?.turnId) return null;
  return {
    id: floor.turnId,
    number: floor.turnNumber as number,
    speaker: seesPublicForm(recipient) ? null : floor.speaker && maskField(floor.speaker),
    startedAt: floor.startedAt as string,
    allottedSeconds: floor.allottedSeconds as number,
    pauses: pausesOf(floor),
  };
}

/** The answer has a timer of its own, starting when the person finished; earlier pauses are cut off there. */
function answerOf(floor: FloorRow | undefined): FloorLiveView['answer'] {
  if (!floor?.turnId || floor.answeringAt === null) return null;
  const startedAt = floor.answeringAt;
  return {
    startedAt,
    allottedSeconds: floor.answerAllottedSeconds ?? floor.answerSeconds ?? usualAnswerSeconds,
    pauses: pausesOf(floor)
      .filter(([, to]) => to === undefined || to > startedAt)
      .map(([from, ...to]) => [from > startedAt ? from : startedAt, ...to]),
  };
}

const togetherOf = (outside: boolean, row: OpinionRow): FloorLiveView['together'][number] => ({
  ...pick(row, ['id', 'number', 'version', 'fieldName', 'swatch']),
  publicNumber: publicNumber(row.numberPrefix, row.number),
  text: outside ? null : publishedQuestion(row),
});

/** Only the hall gets slide and overlay; hall and public get only number and field of waiting questions. */
export function project(recipient: Recipient, { floor, opinion, next, together }: LiveFloor): FloorLiveView {
  const outside = seesPublicForm(recipient);
  const hall = !outside || recipient.audience === 'hall';
  return {
    version: floor?.version ?? 1,
    opinion: opinionOf(recipient, opinion),
    turn: turnOf(recipient, floor),
    answering:
      floor && (floor.answeringDepartmentId || floor.answeringName)
        ? {
            departmentId: floor.answeringDepartmentId,
            departmentName: floor.answeringDepartment,
            name: floor.answeringName && maskContacts(floor.answeringName),
          }
        : null,
    answer: answerOf(floor),
    limits: {
      speakSeconds: floor?.speakSeconds ?? usualSpeakSeconds,
      answerSeconds: floor?.answerSeconds ?? usualAnswerSeconds,
    },
    together: together.map((row) => togetherOf(outside, row)),
    next: next.map((one) => ({
      ...pick(one, ['id', 'fieldName', 'swatch', 'supportCount']),
      publicNumber: publicNumber(one.numberPrefix, one.number),
      text: outside ? null : beginningOf(publishedQuestion(one), excerpt),
    })),
    waitingToBeCalled: next[0]?.waiting ?? 0,
    slide: hall ? (floor?.slide ?? null) : null,
    overlay: hall && floor?.overlay ? maskContacts(floor.overlay) : null,
  };
}

export async function getFloor(source: ReadSource, dialogueId: string): Promise<LiveFloor> {
  const [floor] = await select(
    source,
    floorColumns,
    `FROM floor w LEFT JOIN turn t ON t.id = w.turn_id LEFT JOIN department d ON d.id = w.answering_department_id
     WHERE w.dialogue_id = ?`,
    [dialogueId],
  );
  const heard: string[] = floor?.together ? JSON.parse(floor.together) : [];
  const shown = await listOpinionsById(source, [...heard, ...(floor?.opinionId ? [floor.opinionId] : [])]);
  const opinion = shown.find((row) => row.id === floor?.opinionId);
  const together = heard.flatMap((id) => shown.find((row) => row.id === id) ?? []);
  const next = await select(
    source,
    waiting,
    `FROM dialogue g JOIN opinion o ON o.dialogue_id = g.id AND o.status = 'accepted'
     LEFT JOIN field f ON f.id = o.field_id
     WHERE g.id = ? ORDER BY o.queue_position, o.number LIMIT 5`,
    [dialogueId],
  );
  return { floor, opinion, next, together };
}

/** What a press on the floor as it is now has to name. */
export async function getSeen({ manager }: ReadSource, dialogueId: string): Promise<Seen> {
  const floor = await manager.findOneBy(Floor, { dialogueId });
  const { turnId = null, opinionId = null, version = 1 } = floor ?? {};
  return { turnId, opinionId, version };
}

export const floorProjection: LiveProjection<'floor'> = {
  type: 'floor',
  async load(source, dialogueId) {
    const floor = await getFloor(source, dialogueId);
    return new Map([[dialogueId, (recipient) => project(recipient, floor)]]);
  },
};
