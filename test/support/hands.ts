import { newId } from '../../src/common/ids.js';
import type { Seen } from '../../src/contract/seen.js';
import type { Role } from '../../src/contract/permissions.js';
import { Decision } from '../../src/assignment/assignment.entity.js';
import type { Tx } from '../../src/database/transaction.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { Floor, Turn, TurnOpinion } from '../../src/floor/floor.entity.js';
import { Pledge } from '../../src/minutes/minutes.entity.js';
import type { Opinion } from '../../src/opinion/opinion.entity.js';
import { insertOpinion } from './live-app.js';

/** A dialogue in session as all hands see it before they press. Opinions are named by what they are there for. */
export interface Scene {
  dialogueId: string;
  seen: Seen;
  turnId: string;
  pledgeId: string;
  /** `asked` is on the floor unless it is empty; then it waits. */
  opinions: Record<'asked' | 'called' | 'moved' | 'last' | 'fresh' | 'heard' | 'decided', Opinion>;
}

/** Nobody speaks and no question is on the floor: the running turn of the scene is over. */
export interface SceneFacts {
  isEmpty: boolean;
}

/** Inserted without commands, because a test makes many. */
export async function stage(tx: Tx, dialogue: Dialogue, { isEmpty }: SceneFacts): Promise<Scene> {
  const accepted = (queuePosition: number) => insertOpinion(tx, dialogue, { status: 'accepted', queuePosition });
  const onFloor = () => insertOpinion(tx, dialogue, { status: 'on_floor', calledAt: tx.now });
  const opinions = {
    asked: isEmpty ? await accepted(300) : await onFloor(),
    called: await accepted(700),
    moved: await accepted(1500),
    last: await accepted(2500),
    fresh: await insertOpinion(tx, dialogue),
    heard: await onFloor(),
    decided: await insertOpinion(tx, dialogue, { status: 'decided', outcome: 'answered', decidedAt: tx.now }),
  };
  await tx.manager.insert(Decision, {
    id: newId(),
    dialogueId: dialogue.id,
    opinionId: opinions.decided.id,
    outcome: 'answered',
    decidedFrom: 'on_floor',
    words: null,
    decidedBy: null,
    chairName: null,
    decidedAt: tx.now,
    undoneAt: null,
    undoneBy: null,
    replaced: null,
  });
  const turn = tx.manager.create(Turn, {
    id: newId(),
    dialogueId: dialogue.id,
    number: 1,
    speaker: 'Bùi Thị Ví Dụ',
    guestId: null,
    startedAt: tx.now,
    answeringAt: null,
    endedAt: isEmpty ? tx.now : null,
    allottedSeconds: 180,
    pauses: [],
    startedBy: null,
    enteredAt: null,
    version: 1,
  });
  await tx.manager.insert(Turn, turn);
  await tx.manager.insert(TurnOpinion, { turnId: turn.id, opinionId: opinions.asked.id });
  const seen = { turnId: isEmpty ? null : turn.id, opinionId: isEmpty ? null : opinions.asked.id, version: 7 };
  const changes = { stage: { version: 7, verb: 'call', by: null } };
  const floor = { dialogueId: dialogue.id, ...seen, changes, together: [opinions.heard.id], turns: 1 };
  await tx.manager.insert(Floor, tx.manager.create(Floor, floor));
  const pledge = tx.manager.create(Pledge, {
    id: newId(),
    dialogueId: dialogue.id,
    turnId: turn.id,
    opinionId: null,
    text: 'Cuối tháng này sẽ lắp xong đèn.',
    saidBy: 'Chủ tịch UBND phường',
    saidAt: tx.now,
    enteredBy: null,
    struckAt: null,
    version: 1,
  });
  await tx.manager.insert(Pledge, pledge);
  return { dialogueId: dialogue.id, seen, turnId: turn.id, pledgeId: pledge.id, opinions };
}

/** What a press is aimed at, and what it changes. No press may count after one that changed what it was aimed at. */
type Aspect =
  | 'ids'
  | 'stage'
  | 'clock'
  | 'session'
  | 'answering'
  | 'limits'
  | 'screen'
  | 'turn'
  | 'spoken'
  | 'pledge'
  | 'order'
  | 'place'
  | keyof Scene['opinions'];

export interface Hand {
  by: Role;
  method?: 'PATCH';
  path: (scene: Scene) => string;
  body: (scene: Scene) => object;
  aims: readonly Aspect[];
  changes: readonly Aspect[];
  /** Needs somebody who speaks, or a question on the floor. */
  needs?: 'turn' | 'question';
}

const floor = (
  verb: string,
  given: (scene: Scene) => object,
  aims: readonly Aspect[],
  changes: readonly Aspect[],
): Hand => ({
  by: 'operator',
  path: ({ dialogueId }) => `dialogues/${dialogueId}/floor/${verb}`,
  body: (scene) => ({ seen: scene.seen, ...given(scene) }),
  aims: ['ids', ...aims],
  changes,
});
const turn = (verb: string, given: object, aims: readonly Aspect[], changes: readonly Aspect[]): Hand => ({
  by: 'secretary',
  path: ({ turnId }) => `turns/${turnId}${verb}`,
  body: () => ({ version: 1, ...given }),
  aims: ['turn', ...aims],
  changes,
});
const opinion = (
  verb: string,
  which: keyof Scene['opinions'],
  given: (scene: Scene) => object,
  more: Partial<Hand> = {},
): Hand => ({
  by: 'moderator',
  path: ({ opinions }) => `opinions/${opinions[which].id}/${verb}`,
  body: (scene) => ({ version: scene.opinions[which].version, ...given(scene) }),
  aims: [which],
  changes: [which],
  ...more,
});

const nothing = () => ({});
const speech = ['ids', 'stage', 'clock', 'answering', 'spoken'] as const;
const chosen = ({ id, version }: Opinion) => ({ id, version });
const reason = 'Bấm nhầm, xin sửa lại.';
const withTurn = { needs: 'turn' } as const;
const withQuestion = { needs: 'question' } as const;

/** Every command of the floor, the minutes and the queue, as people press it in the scene. */
export const hands: Record<string, Hand> = {
  call: floor('call', ({ opinions }) => ({ opinionId: opinions.called.id }), ['stage'], [...speech, 'asked', 'called']),
  give: floor('give', () => ({ speaker: 'Bác Mẫu đứng lên' }), ['stage'], speech),
  'put back': { ...floor('put-back', nothing, ['stage'], [...speech, 'asked']), ...withQuestion },
  'put back a heard one': floor(
    'put-back',
    ({ opinions }) => ({ opinionId: opinions.heard.id }),
    ['stage'],
    ['stage', 'heard'],
  ),
  collect: { ...floor('collect', nothing, ['stage'], speech), ...withQuestion },
  'end on the floor': { ...floor('end', nothing, ['stage'], ['ids', 'stage', 'clock', 'spoken']), ...withTurn },
  'start the timer': { ...floor('timer', () => ({ action: 'start' }), ['clock'], ['clock']), ...withTurn },
  'stop the timer': { ...floor('timer', () => ({ action: 'stop' }), ['clock'], ['clock']), ...withTurn },
  'add a minute': { ...floor('timer', () => ({ action: 'add', seconds: 60 }), ['clock'], ['clock']), ...withTurn },
  'let answer': { ...floor('timer', () => ({ action: 'answer' }), ['clock'], ['clock']), ...withTurn },
  pause: { ...floor('pause', nothing, ['session'], ['session', 'clock']), by: 'chair' },
  answering: floor('answering', () => ({ name: 'Trưởng phòng Kinh tế' }), ['answering'], ['answering']),
  limits: floor('limits', () => ({ speakSeconds: 120 }), ['limits'], ['limits']),
  slide: floor('slide', () => ({ slide: 'agenda' }), ['screen'], ['screen']),
  decide: {
    ...opinion('decision', 'asked', ({ seen }) => ({ seen, outcome: 'answered' })),
    by: 'chair',
    aims: ['ids', 'stage', 'asked'],
    changes: [...speech, 'asked'],
    ...withQuestion,
  },
  'decide away from the floor': opinion('decision', 'last', () => ({ seen: null, outcome: 'noted' }), { by: 'chair' }),
  'decide together': {
    ...floor(
      'decide-together',
      ({ opinions }) => ({ opinions: [chosen(opinions.heard)], outcome: 'noted' }),
      ['stage', 'heard'],
      ['stage', 'heard'],
    ),
    by: 'chair',
  },
  undo: opinion('decision/undo', 'decided', nothing, { by: 'chair' }),
  'undo together': {
    by: 'chair',
    path: ({ dialogueId }) => `dialogues/${dialogueId}/floor/decide-together/undo`,
    body: ({ opinions }) => ({ opinions: [chosen(opinions.decided)], onFloor: opinions.decided.id }),
    aims: ['decided'],
    changes: ['decided'],
  },

  'begin a turn': {
    by: 'secretary',
    path: ({ dialogueId }) => `dialogues/${dialogueId}/turns`,
    body: ({ seen }) => ({ seen, speaker: 'Ông Lê Văn Cây' }),
    aims: ['ids', 'stage'],
    changes: ['ids', 'stage', 'clock', 'spoken'],
  },
  'note the answer': { ...turn('/answering', {}, ['spoken'], ['clock']), ...withTurn },
  'note the end': { ...turn('/end', {}, ['spoken'], ['ids', 'stage', 'clock', 'spoken']), ...withTurn },
  'name the speaker': { ...turn('', { speaker: 'Bà Bùi Thị Mẫu', reason }, [], ['turn']), method: 'PATCH' },
  'link an opinion': {
    ...turn('/opinions', {}, [], []),
    body: ({ opinions }) => ({ version: 1, opinionId: opinions.last.id }),
  },
  'unlink an opinion': {
    ...turn('/take-off', {}, [], ['turn']),
    body: ({ opinions }) => ({ version: 1, opinionId: opinions.asked.id, reason }),
  },
  raise: turn('/raise', { kind: 'problem', text: 'Đèn đường ngõ 7 hỏng đã lâu.' }, [], []),
  promise: {
    by: 'secretary',
    path: ({ dialogueId }) => `dialogues/${dialogueId}/pledges`,
    body: ({ turnId, opinions }) => ({ turnId, opinionId: opinions.asked.id, text: 'Sẽ trả lời trước ngày 20.' }),
    aims: [],
    changes: [],
  },
  'correct a promise': {
    by: 'secretary',
    method: 'PATCH',
    path: ({ pledgeId }) => `pledges/${pledgeId}`,
    body: () => ({ version: 1, text: 'Trước Tết sẽ lắp xong đèn.', reason }),
    aims: ['pledge'],
    changes: ['pledge'],
  },
  'strike a promise': {
    by: 'secretary',
    path: ({ pledgeId }) => `pledges/${pledgeId}/strike`,
    body: () => ({ version: 1, reason }),
    aims: ['pledge'],
    changes: ['pledge'],
  },

  accept: opinion('accept', 'fresh', nothing),
  ask: opinion('ask', 'fresh', () => ({ question: 'Xin cho biết số biên nhận?' })),
  decline: opinion('decline', 'fresh', () => ({ reason: 'complaint' })),
  redact: opinion('redact', 'called', () => ({ publicText: 'Bao giờ khơi thông cống?' })),
  classify: opinion('classify', 'called', () => ({ kind: 'problem' })),
  withdraw: opinion('withdraw', 'called', () => ({ reason: 'Gọi điện xin rút.' })),
  reconsider: opinion('reconsider', 'called', nothing),
  group: opinion('group', 'fresh', ({ opinions: { called } }) => ({ intoId: called.id, intoVersion: called.version }), {
    aims: ['fresh', 'called'],
  }),
  move: opinion(
    'move',
    'moved',
    ({ opinions: { moved, last } }) => ({ position: moved.queuePosition, after: last.id }),
    {
      aims: ['moved', 'place'],
      changes: ['place', 'order'],
    },
  ),
  'set the order': {
    by: 'moderator',
    path: ({ dialogueId }) => `dialogues/${dialogueId}/queue`,
    body: ({ opinions: { called, moved, last } }) => ({
      seen: [called.id, moved.id, last.id],
      order: [last.id, moved.id, called.id],
      criterion: 'by_hand',
    }),
    aims: ['order'],
    changes: ['order', 'place'],
  },
};
