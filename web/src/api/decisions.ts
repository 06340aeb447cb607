import { newKey } from './key.js';
import { get, once, post, type Schemas } from './client.js';
import type { AssignmentOrder } from './opinions.js';

export type DueOption = Schemas['DueOptionView'];

/** Due dates the chair can choose with one touch. */
export type DueOptions = Schemas['DueOptionsView'];

export const decisions = {
  options: (dialogueId: string, opinionId: string | null) =>
    get('/api/v1/dialogues/{id}/due-options', dialogueId, opinionId ? { opinionId } : {}),

  /** Gives a directive: a conclusion of the chair that is not about a single opinion. */
  direct: (dialogueId: string, text: string, assignments: AssignmentOrder[], key = newKey()) =>
    post('/api/v1/dialogues/{id}/directives', dialogueId, { text, assignments }, { headers: once(key) }),
};
