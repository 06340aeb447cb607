import { newKey } from './key.js';
import { once, post } from './client.js';

/** Messages from the moderators to the chair. */
export const notes = {
  send: (dialogueId: string, text: string) =>
    post('/api/v1/dialogues/{id}/notes', dialogueId, { text }, { headers: once(newKey()) }),

  /** Confirms that the chair has read it. */
  seen: (id: string) => post('/api/v1/notes/{id}/seen', id),
};
