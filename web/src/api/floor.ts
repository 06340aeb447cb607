import { newKey } from './key.js';
import { api, once, type Schemas, unwrap } from './client.js';

export type Floor = Schemas['FloorView'];

const of = (id: string) => ({ params: { path: { id } } });

/**
 * The floor by command. `expectedOnFloor` is the question the person sees (null: nobody has the floor); another one
 * meanwhile is refused and changes nothing, so two devices pressing "next" never skip a question. All answer with the floor
 * as it stands afterwards.
 */
export const floor = {
  /** The first of the queue, or the one that is named: it may be one that waits to be answered together. */
  call(id: string, expectedOnFloor: string | null, opinionId?: string): Promise<Floor> {
    return unwrap(
      api.POST('/api/v1/dialogues/{id}/floor/call', {
        ...of(id),
        body: { expectedOnFloor, ...(opinionId ? { opinionId } : {}) },
        headers: once(newKey()),
      }),
    );
  },

  /** Somebody has the floor: a turn begins. */
  give(id: string, expectedOnFloor: string | null, turn: Omit<Schemas['GiveDto'], 'expectedOnFloor'>): Promise<Floor> {
    return unwrap(
      api.POST('/api/v1/dialogues/{id}/floor/give', {
        ...of(id),
        body: { expectedOnFloor, ...turn },
        headers: once(newKey()),
      }),
    );
  },

  pause(id: string, expectedOnFloor: string | null): Promise<Floor> {
    return unwrap(api.POST('/api/v1/dialogues/{id}/floor/pause', { ...of(id), body: { expectedOnFloor } }));
  },

  resume(id: string, expectedOnFloor: string | null): Promise<Floor> {
    return unwrap(api.POST('/api/v1/dialogues/{id}/floor/resume', { ...of(id), body: { expectedOnFloor } }));
  },

  /** The one on the floor, or one of those that wait to be answered together. */
  putBack(id: string, expectedOnFloor: string | null, opinionId?: string): Promise<Floor> {
    return unwrap(
      api.POST('/api/v1/dialogues/{id}/floor/put-back', {
        ...of(id),
        body: { expectedOnFloor, place: 'first', ...(opinionId ? { opinionId } : {}) },
      }),
    );
  },

  /** It was heard and is answered later, together with others. */
  collect(id: string, expectedOnFloor: string | null): Promise<Floor> {
    return unwrap(api.POST('/api/v1/dialogues/{id}/floor/collect', { ...of(id), body: { expectedOnFloor } }));
  },

  decideTogether(
    id: string,
    expectedOnFloor: string | null,
    given: Omit<Schemas['DecideTogetherDto'], 'expectedOnFloor'>,
  ): Promise<Floor> {
    return unwrap(
      api.POST('/api/v1/dialogues/{id}/floor/decide-together', {
        ...of(id),
        body: { expectedOnFloor, ...given },
        headers: once(newKey()),
      }),
    );
  },

  /** All of them or none. `opinionIds` in the order in which they were heard; `onFloor` stood there and comes back. */
  undoTogether(id: string, opinionIds: string[], onFloor: string | null): Promise<Floor> {
    return unwrap(
      api.POST('/api/v1/dialogues/{id}/floor/decide-together/undo', {
        ...of(id),
        body: { opinionIds, onFloor },
      }),
    );
  },

  /** Seconds everybody is given from now on. */
  limits(
    id: string,
    expectedOnFloor: string | null,
    limits: Omit<Schemas['LimitsDto'], 'expectedOnFloor'>,
  ): Promise<Floor> {
    return unwrap(api.POST('/api/v1/dialogues/{id}/floor/limits', { ...of(id), body: { expectedOnFloor, ...limits } }));
  },

  /** The turn ends; the question stays. */
  end(id: string, expectedOnFloor: string | null): Promise<Floor> {
    return unwrap(api.POST('/api/v1/dialogues/{id}/floor/end', { ...of(id), body: { expectedOnFloor } }));
  },

  /** `answer`: the person has spoken, the answer's own clock runs from here. */
  timer(
    id: string,
    expectedOnFloor: string | null,
    action: Schemas['TimerDto']['action'],
    seconds?: number,
  ): Promise<Floor> {
    return unwrap(
      api.POST('/api/v1/dialogues/{id}/floor/timer', {
        ...of(id),
        body: { expectedOnFloor, action, ...(seconds ? { seconds } : {}) },
      }),
    );
  },

  /** What the hall shows besides the floor; null takes it away. */
  slide(
    id: string,
    expectedOnFloor: string | null,
    shown: Omit<Schemas['SlideDto'], 'expectedOnFloor'>,
  ): Promise<Floor> {
    return unwrap(api.POST('/api/v1/dialogues/{id}/floor/slide', { ...of(id), body: { expectedOnFloor, ...shown } }));
  },

  answering(
    id: string,
    expectedOnFloor: string | null,
    who: Omit<Schemas['AnsweringDto'], 'expectedOnFloor'>,
  ): Promise<Floor> {
    return unwrap(api.POST('/api/v1/dialogues/{id}/floor/answering', { ...of(id), body: { expectedOnFloor, ...who } }));
  },
};
