import type { Assignment } from '#api/assignments.js';
import type { Messages } from '#i18n/messages.js';

/** The task's text; if the chair only chose a department, the matter itself. */
export const titleOf = ({ task, opinion, directive }: Assignment, messages: Messages): string =>
  task || opinion?.text || directive?.text || messages.t('task.untitled');

/** Its source: the opinion's number or the directive's. */
export const sourceOf = ({ opinion, directive, dialogueTitle }: Assignment, messages: Messages): string => {
  const source = opinion?.publicNumber ?? (directive && messages.t('task.directive', { number: directive.number }));
  return [source, dialogueTitle].filter(Boolean).join(', ');
};
