export type AssignmentEvent =
  | 'assignment.changed'
  | 'directive.given'
  | 'escalation.changed'
  | 'answer.changed'
  | 'answer.published'
  | 'answer.withdrawn';

/**
 * Whether hall and public may hear of it. What the chair says is provisional until the outcomes are published; from then
 * on tasks, directives and hand-overs are public, drafts of an answer never.
 */
export const isPublic = (event: AssignmentEvent, dialogue: { outcomesPublishedAt: Date | null }): boolean =>
  event !== 'answer.changed' && dialogue.outcomesPublishedAt !== null;
