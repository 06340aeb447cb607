import type { LiveEvent } from '../database/change-row.js';

export type AssignmentEvent =
  | 'assignment.changed'
  | 'directive.given'
  | 'escalation.changed'
  | 'answer.changed'
  | 'answer.published'
  | 'answer.withdrawn';

/**
 * Whether a change is public. What the chair says is provisional until outcomes are published; from then on
 * assignments, directives and escalations are public, drafts of answers never.
 */
export const isPublic = (event: AssignmentEvent, dialogue: { outcomesPublishedAt: Date | null }): boolean =>
  event !== 'answer.changed' && dialogue.outcomesPublishedAt !== null;

export const assignmentEvent = (
  dialogue: { outcomesPublishedAt: Date | null },
  type: AssignmentEvent,
  subjectType: string,
  subjectId: string,
): Required<LiveEvent> => ({ type, subjectType, subjectId, public: isPublic(type, dialogue) });
