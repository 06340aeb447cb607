import { api } from './client.js';

/** Somebody had the floor. Instants in ms. */
export interface Turn {
  id: string;
  number: number;
  speaker: string | null;
  startedAt: number;
  endedAt: number | null;
  /** Time on the timer, pauses left out; null while it runs. */
  spokenSeconds: number | null;
  opinionIds: string[];
}

export const turns = {
  async list(dialogueId: string): Promise<Turn[]> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/turns', { params: { path: { id: dialogueId } } });
    return data as Turn[];
  },

  /** An opinion that was raised in the turn. */
  async splitOff(id: string, opinionId: string): Promise<void> {
    await api.POST('/api/v1/turns/{id}/opinions', { params: { path: { id } }, body: { opinionId } });
  },
};
