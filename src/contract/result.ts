import type { AssignmentStatus, DueState } from './assignment.js';
import type { OpinionOutcome, OpinionStatus } from './opinion.js';

/**
 * How a matter stands now, as everybody may know. `spoken`: answered in the hall, and the words will be posted; `unheard`: there
 * was no time for it; `done`: carried out, without words yet.
 */
export const resultStates = [
  'answered',
  'spoken',
  'done',
  'underway',
  'overdue',
  'referred',
  'noted',
  'declined',
  'unheard',
] as const;
export type ResultState = (typeof resultStates)[number];

/** Steps of a matter that everybody may know. */
export const resultSteps = [
  'received',
  'decided',
  'published',
  'referred',
  'done',
  'body_answered',
  'answered',
] as const;
export type ResultStep = (typeof resultSteps)[number];

export interface ResultFacts {
  status: OpinionStatus;
  outcome: OpinionOutcome | null;
  decided: { outcome: OpinionOutcome } | null;
  reply: string | null;
  tasks: readonly { status: AssignmentStatus; due: { state: DueState } }[];
  bodies: readonly { answer: string | null }[];
  answers: readonly unknown[];
}

export function resultState({ status, outcome, decided, reply, tasks, bodies, answers }: ResultFacts): ResultState {
  if (status === 'declined') return 'declined';
  if (status !== 'decided' || outcome === null) return 'unheard';
  if (outcome === 'escalated') return 'referred';
  const open = tasks.filter((task) => task.status !== 'done');
  if (open.length > 0) return open.some(({ due }) => due.state === 'late') ? 'overdue' : 'underway';
  if (outcome === 'noted') return 'noted';
  const isAnswer = decided?.outcome === 'answered' && reply !== null;
  if (isAnswer || answers.length > 0 || bodies.some(({ answer }) => answer !== null)) return 'answered';
  return tasks.length > 0 ? 'done' : decided?.outcome === 'answered' ? 'spoken' : 'underway';
}
