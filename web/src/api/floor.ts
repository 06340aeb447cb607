import type { FloorLiveView } from '#contract/views.js';
import { newKey } from './key.js';
import { api, once } from './client.js';

const of = (id: string) => ({ params: { path: { id } } });
const asFloor = ({ data }: { data?: unknown }): FloorLiveView => data as FloorLiveView;

/**
 * The floor by command. `expectedOnFloor` is the question the person sees (null: nobody has the floor); another one
 * meanwhile is refused and changes nothing, so two devices pressing "next" never skip a question. All answer with the floor
 * as it stands afterwards.
 */
export const floor = {
  /** The first of the queue, or the one that is named: it may be one that waits to be answered together. */
  async call(id: string, expectedOnFloor: string | null, opinionId?: string): Promise<FloorLiveView> {
    return asFloor(
      await api.POST('/api/v1/dialogues/{id}/floor/call', {
        ...of(id),
        body: { expectedOnFloor, ...(opinionId ? { opinionId } : {}) },
        headers: once(newKey()),
      }),
    );
  },

  /** Somebody has the floor: a turn begins. */
  async give(
    id: string,
    expectedOnFloor: string | null,
    turn: { speaker?: string; opinionId?: string | null },
  ): Promise<FloorLiveView> {
    return asFloor(
      await api.POST('/api/v1/dialogues/{id}/floor/give', {
        ...of(id),
        body: { expectedOnFloor, ...turn },
        headers: once(newKey()),
      }),
    );
  },

  async pause(id: string, expectedOnFloor: string | null): Promise<FloorLiveView> {
    return asFloor(await api.POST('/api/v1/dialogues/{id}/floor/pause', { ...of(id), body: { expectedOnFloor } }));
  },

  async resume(id: string, expectedOnFloor: string | null): Promise<FloorLiveView> {
    return asFloor(await api.POST('/api/v1/dialogues/{id}/floor/resume', { ...of(id), body: { expectedOnFloor } }));
  },

  /** The one on the floor, or one of those that wait to be answered together. */
  async putBack(id: string, expectedOnFloor: string | null, opinionId?: string): Promise<FloorLiveView> {
    return asFloor(
      await api.POST('/api/v1/dialogues/{id}/floor/put-back', {
        ...of(id),
        body: { expectedOnFloor, place: 'first', ...(opinionId ? { opinionId } : {}) },
      }),
    );
  },

  /** It was heard and is answered later, together with others. */
  async collect(id: string, expectedOnFloor: string | null): Promise<FloorLiveView> {
    return asFloor(await api.POST('/api/v1/dialogues/{id}/floor/collect', { ...of(id), body: { expectedOnFloor } }));
  },

  async decideTogether(
    id: string,
    expectedOnFloor: string | null,
    given: { opinions: { id: string; version: number }[]; outcome: 'answered' | 'noted'; words?: string },
  ): Promise<FloorLiveView> {
    return asFloor(
      await api.POST('/api/v1/dialogues/{id}/floor/decide-together', {
        ...of(id),
        body: { expectedOnFloor, ...given },
        headers: once(newKey()),
      }),
    );
  },

  /** All of them or none. `opinionIds` in the order in which they were heard; `onFloor` stood there and comes back. */
  async undoTogether(id: string, opinionIds: string[], onFloor: string | null): Promise<FloorLiveView> {
    return asFloor(
      await api.POST('/api/v1/dialogues/{id}/floor/decide-together/undo', {
        ...of(id),
        body: { opinionIds, onFloor },
      }),
    );
  },

  /** Seconds everybody is given from now on. */
  async limits(
    id: string,
    expectedOnFloor: string | null,
    limits: { speakSeconds: number; answerSeconds: number },
  ): Promise<FloorLiveView> {
    return asFloor(
      await api.POST('/api/v1/dialogues/{id}/floor/limits', { ...of(id), body: { expectedOnFloor, ...limits } }),
    );
  },

  /** The turn ends; the question stays. */
  async end(id: string, expectedOnFloor: string | null): Promise<FloorLiveView> {
    return asFloor(await api.POST('/api/v1/dialogues/{id}/floor/end', { ...of(id), body: { expectedOnFloor } }));
  },

  /** `answer`: the person has spoken, the answer's own clock runs from here. */
  async timer(
    id: string,
    expectedOnFloor: string | null,
    action: 'start' | 'stop' | 'add' | 'answer',
    seconds?: number,
  ): Promise<FloorLiveView> {
    return asFloor(
      await api.POST('/api/v1/dialogues/{id}/floor/timer', {
        ...of(id),
        body: { expectedOnFloor, action, ...(seconds ? { seconds } : {}) },
      }),
    );
  },

  /** What the hall shows besides the floor; null takes it away. */
  async slide(
    id: string,
    expectedOnFloor: string | null,
    shown: { slide?: string | null; overlay?: string | null },
  ): Promise<FloorLiveView> {
    return asFloor(
      await api.POST('/api/v1/dialogues/{id}/floor/slide', { ...of(id), body: { expectedOnFloor, ...shown } }),
    );
  },

  async answering(
    id: string,
    expectedOnFloor: string | null,
    who: { departmentId: string | null; name: string | null },
  ): Promise<FloorLiveView> {
    return asFloor(
      await api.POST('/api/v1/dialogues/{id}/floor/answering', { ...of(id), body: { expectedOnFloor, ...who } }),
    );
  },
};
