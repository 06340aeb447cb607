import type { Machine } from './states.js';

export const assignmentStatuses = [
  'assigned',
  'acknowledged',
  'in_progress',
  'submitted',
  'done',
  'handed_back',
  'cancelled',
] as const;
export type AssignmentStatus = (typeof assignmentStatuses)[number];

export type AssignmentVerb =
  'acknowledge' | 'start' | 'submit' | 'return' | 'approve' | 'hand-back' | 'reassign' | 'cancel' | 'reopen';

/**
 * Being overdue or paused is not a state. A handed-back task waits for the organiser while its due date keeps running.
 */
export const assignmentMachine: Machine<AssignmentStatus, AssignmentVerb> = [
  { verb: 'acknowledge', from: ['assigned'], to: 'acknowledged' },
  { verb: 'start', from: ['assigned', 'acknowledged'], to: 'in_progress' },
  { verb: 'submit', from: ['assigned', 'acknowledged', 'in_progress'], to: 'submitted' },
  { verb: 'return', from: ['submitted'], to: 'in_progress' },
  { verb: 'approve', from: ['submitted'], to: 'done' },
  { verb: 'hand-back', from: ['assigned', 'acknowledged', 'in_progress'], to: 'handed_back' },
  { verb: 'reassign', from: ['handed_back', 'assigned', 'acknowledged', 'in_progress'], to: 'assigned' },
  { verb: 'cancel', from: ['assigned', 'acknowledged', 'in_progress', 'submitted', 'handed_back'], to: 'cancelled' },
  { verb: 'reopen', from: ['done'], to: 'in_progress' },
];

export const answerStatuses = ['drafted', 'approved', 'released', 'published', 'withdrawn'] as const;
export type AnswerStatus = (typeof answerStatuses)[number];

export type AnswerVerb = 'revise' | 'approve' | 'return' | 'release' | 'publish' | 'withdraw';

/** The officer drafts, the head approves, the leader releases, the organiser publishes. */
export const answerMachine: Machine<AnswerStatus, AnswerVerb> = [
  { verb: 'revise', from: ['drafted'], to: 'drafted' },
  { verb: 'approve', from: ['drafted'], to: 'approved' },
  { verb: 'return', from: ['drafted', 'approved', 'released'], to: 'drafted' },
  { verb: 'release', from: ['approved'], to: 'released' },
  { verb: 'publish', from: ['released'], to: 'published' },
  { verb: 'withdraw', from: ['published'], to: 'withdrawn' },
];

/** Computed when read. `near`: at most three working days are left. */
export type DueState = 'none' | 'ok' | 'near' | 'late' | 'met' | 'met_late' | 'paused';
