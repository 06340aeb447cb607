import type { AssignmentStatus } from '../../contract/assignment.js';
import type { OpinionOutcome } from '../../contract/opinion.js';

export const escalationStates = ['open', 'answered', 'cancelled'] as const;
export type EscalationState = (typeof escalationStates)[number];

export interface OutcomeFacts {
  /** The outcome in the standing decision. */
  decided: OpinionOutcome;
  assignments: readonly AssignmentStatus[];
  escalations: readonly EscalationState[];
  answerPublished: boolean;
}

export const isOpen = (status: AssignmentStatus): boolean => status !== 'done' && status !== 'cancelled';

export const escalationState = (one: {
  answeredAt: Date | string | null;
  cancelledAt: Date | string | null;
}): EscalationState => (one.answeredAt ? 'answered' : one.cancelledAt ? 'cancelled' : 'open');

/**
 * Where a decided opinion stands now: an open escalation first, then an open assignment, then answered, then noted.
 * `written` is an assignment that owes an answer in writing.
 */
export function outcomeOf({ decided, assignments, escalations, answerPublished }: OutcomeFacts): OpinionOutcome {
  if (escalations.includes('open')) return 'escalated';
  if (assignments.some(isOpen)) return decided === 'written' ? 'written' : 'assigned';
  const settled =
    decided === 'answered' || answerPublished || assignments.includes('done') || escalations.includes('answered');
  return settled ? 'answered' : 'noted';
}
