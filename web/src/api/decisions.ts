import { newKey } from './key.js';
import { api, once, type Schemas, unwrap } from './client.js';
import type { AssignmentOrder } from './opinions.js';

export type DueOption = Schemas['DueOptionView'];

/** Due dates the chair can choose with one touch. */
export type DueOptions = Schemas['DueOptionsView'];

export const decisions = {
  options(dialogueId: string, opinionId: string | null): Promise<DueOptions> {
    return unwrap(
      api.GET('/api/v1/dialogues/{id}/due-options', {
        params: { path: { id: dialogueId }, query: opinionId ? { opinionId } : {} },
      }),
    );
  },

  /** Gives a directive: a conclusion of the chair that is not about a single opinion. */
  async direct(dialogueId: string, text: string, assignments: AssignmentOrder[], key = newKey()): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/directives', {
      params: { path: { id: dialogueId } },
      body: { text, assignments },
      headers: once(key),
    });
  },
};
