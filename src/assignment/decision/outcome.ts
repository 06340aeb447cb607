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
 * The one line a decided opinion is shown in: an open escalation first, then an open assignment, then answered, then
 * noted. Where the decision was to answer in writing, `written` stands for the assigned line while the answer is owed
 * and for the answered line afterwards, so that answers given in the hall stay apart.
 */
export function outcomeOf({ decided, assignments, escalations, answerPublished }: OutcomeFacts): OpinionOutcome {
  if (escalations.includes('open')) return 'escalated';
  const inWriting = decided === 'written';
  if (assignments.some(isOpen)) return inWriting ? 'written' : 'assigned';
  const settled =
    decided === 'answered' || answerPublished || assignments.includes('done') || escalations.includes('answered');
  if (!settled) return 'noted';
  return inWriting ? 'written' : 'answered';
}
