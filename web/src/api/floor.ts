import { api, newKey, once } from './client.js';

const of = (id: string) => ({ params: { path: { id } } });

/**
 * The floor by command. `expectedOnFloor` is the question the person sees (null: nobody has the floor); another one
 * meanwhile is refused and changes nothing, so two devices pressing "next" never skip a question.
 */
export const floor = {
  /** The first of the queue, or the one that is named. */
  async call(id: string, expectedOnFloor: string | null, opinionId?: string): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/floor/call', {
      ...of(id),
      body: { expectedOnFloor, ...(opinionId ? { opinionId } : {}) },
      headers: once(newKey()),
    });
  },

  /** Somebody has the floor: a turn begins. */
  async give(
    id: string,
    expectedOnFloor: string | null,
    turn: { speaker?: string; opinionId?: string | null },
  ): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/floor/give', {
      ...of(id),
      body: { expectedOnFloor, ...turn },
      headers: once(newKey()),
    });
  },

  async pause(id: string, expectedOnFloor: string | null): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/floor/pause', { ...of(id), body: { expectedOnFloor } });
  },

  async resume(id: string, expectedOnFloor: string | null): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/floor/resume', { ...of(id), body: { expectedOnFloor } });
  },

  async putBack(id: string, expectedOnFloor: string | null, place: 'first' | 'last' = 'first'): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/floor/put-back', { ...of(id), body: { expectedOnFloor, place } });
  },

  /** The turn ends; the question stays. */
  async end(id: string, expectedOnFloor: string | null): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/floor/end', { ...of(id), body: { expectedOnFloor } });
  },

  async timer(
    id: string,
    expectedOnFloor: string | null,
    action: 'start' | 'stop' | 'add',
    seconds?: number,
  ): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/floor/timer', {
      ...of(id),
      body: { expectedOnFloor, action, ...(seconds ? { seconds } : {}) },
    });
  },

  /** What the hall shows besides the floor; null takes it away. */
  async slide(
    id: string,
    expectedOnFloor: string | null,
    shown: { slide?: string | null; overlay?: string | null },
  ): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/floor/slide', { ...of(id), body: { expectedOnFloor, ...shown } });
  },

  async answering(
    id: string,
    expectedOnFloor: string | null,
    who: { departmentId: string | null; name: string | null },
  ): Promise<void> {
    await api.POST('/api/v1/dialogues/{id}/floor/answering', { ...of(id), body: { expectedOnFloor, ...who } });
  },
};
