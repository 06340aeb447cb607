import type { Machine } from './states.js';

/** The language in which dialogues are held: that of every screen without a reader of its own. */
export const dialogueLanguage = 'vi';

export const dialogueKinds = ['citizen_dialogue', 'business_dialogue', 'explanation_session'] as const;
export type DialogueKind = (typeof dialogueKinds)[number];

export const dialogueStatuses = [
  'draft',
  'announced',
  'live',
  'paused',
  'concluded',
  'closed',
  'postponed',
  'cancelled',
] as const;
export type DialogueStatus = (typeof dialogueStatuses)[number];

export type DialogueVerb = 'announce' | 'start' | 'pause' | 'resume' | 'conclude' | 'close' | 'postpone' | 'cancel';

/** `close` additionally requires that no opinion is waiting. */
export const dialogueMachine: Machine<DialogueStatus, DialogueVerb> = [
  { verb: 'announce', from: ['draft', 'postponed'], to: 'announced' },
  { verb: 'start', from: ['announced'], to: 'live' },
  { verb: 'pause', from: ['live'], to: 'paused' },
  { verb: 'resume', from: ['paused'], to: 'live' },
  { verb: 'conclude', from: ['live', 'paused'], to: 'concluded' },
  { verb: 'close', from: ['concluded'], to: 'closed' },
  { verb: 'postpone', from: ['announced'], to: 'postponed' },
  { verb: 'cancel', from: ['announced', 'postponed'], to: 'cancelled' },
];

/** Whether the public may send opinions at an instant, by state and window (ISO instants or null). */
export function collects(
  dialogue: { status: DialogueStatus; collectFrom: string | null; collectUntil: string | null },
  now: string,
): boolean {
  return (
    ['announced', 'live', 'paused', 'postponed'].includes(dialogue.status) &&
    (dialogue.collectFrom === null || dialogue.collectFrom <= now) &&
    (dialogue.collectUntil === null || now < dialogue.collectUntil)
  );
}

/** Whether the public may register to attend: until the event is over, within the window. */
export function registers(
  dialogue: { status: DialogueStatus; registerFrom: string | null; registerUntil: string | null },
  now: string,
): boolean {
  return (
    ['announced', 'live', 'paused'].includes(dialogue.status) &&
    (dialogue.registerFrom === null || dialogue.registerFrom <= now) &&
    (dialogue.registerUntil === null || now < dialogue.registerUntil)
  );
}

export const noticeKinds = ['announcement', 'postponement', 'cancellation', 'outcomes'] as const;
export type NoticeKind = (typeof noticeKinds)[number];
