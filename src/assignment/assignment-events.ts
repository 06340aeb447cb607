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
