import { newKey } from './key.js';
import { api, once } from './client.js';

/** Messages from the moderators to the chair. */
export const notes = {
  async send(dialogueId: string, text: string): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/notes', {
      params: { path: { id: dialogueId } },
      body: { text },
      headers: once(newKey()),
    });
  },

  /** Confirms that the chair has read it. */
  async seen(id: string): Promise<void> {
    await api.POST('/api/v1/notes/{id}/seen', { params: { path: { id } } });
  },
};
