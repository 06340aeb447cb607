import type { DialogueVerb } from '../../contract/dialogue.js';
import type { Permission } from '../../contract/permissions.js';

/** The permission for each step of a dialogue. */
export const permissionFor: Record<DialogueVerb, Permission> = {
  announce: 'dialogue.announce',
  start: 'dialogue.run',
  pause: 'dialogue.run',
  resume: 'dialogue.run',
  conclude: 'dialogue.run',
  close: 'dialogue.close',
  postpone: 'dialogue.announce',
  cancel: 'dialogue.announce',
};
