import { newKey } from './key.js';
import { once, post, type Schemas } from './client.js';

export type Floor = Schemas['FloorView'];

/**
 * Commands on the floor. `expectedOnFloor` is the question the person sees (null: nobody has the floor). If another one
 * is on the floor by now, the command is refused and changes nothing, so two devices pressing "next" never skip a
 * question. All return the floor afterwards.
 */
export const floor = {
  /** Calls the given opinion, or the first in the queue. Collected questions can be called too. */
  call: (id: string, expectedOnFloor: string | null, opinionId?: string) =>
    post(
      '/api/v1/dialogues/{id}/floor/call',
      id,
      { expectedOnFloor, ...(opinionId ? { opinionId } : {}) },
      { headers: once(newKey()) },
    ),

  /** Gives the floor to somebody and begins a turn. */
  give: (id: string, expectedOnFloor: string | null, turn: Omit<Schemas['GiveDto'], 'expectedOnFloor'>) =>
    post('/api/v1/dialogues/{id}/floor/give', id, { expectedOnFloor, ...turn }, { headers: once(newKey()) }),

  pause: (id: string, expectedOnFloor: string | null) =>
    post('/api/v1/dialogues/{id}/floor/pause', id, { expectedOnFloor }),
  resume: (id: string, expectedOnFloor: string | null) =>
    post('/api/v1/dialogues/{id}/floor/resume', id, { expectedOnFloor }),

  /** Puts back the one on the floor, or a collected one. */
  putBack: (id: string, expectedOnFloor: string | null, opinionId?: string) =>
    post('/api/v1/dialogues/{id}/floor/put-back', id, {
      expectedOnFloor,
      place: 'first',
      ...(opinionId ? { opinionId } : {}),
    }),

  /** Collects the question: it has been heard and will be answered together with others. */
  collect: (id: string, expectedOnFloor: string | null) =>
    post('/api/v1/dialogues/{id}/floor/collect', id, { expectedOnFloor }),

  decideTogether: (
    id: string,
    expectedOnFloor: string | null,
    given: Omit<Schemas['DecideTogetherDto'], 'expectedOnFloor'>,
  ) =>
    post(
      '/api/v1/dialogues/{id}/floor/decide-together',
      id,
      { expectedOnFloor, ...given },
      { headers: once(newKey()) },
    ),

  /** Undoes all or none. `opinionIds` are in the order in which they were heard; `onFloor` is put back on the floor. */
  undoTogether: (id: string, opinionIds: string[], onFloor: string | null) =>
    post('/api/v1/dialogues/{id}/floor/decide-together/undo', id, { opinionIds, onFloor }),

  /** Sets the seconds for everybody from now on. */
  limits: (id: string, expectedOnFloor: string | null, limits: Omit<Schemas['LimitsDto'], 'expectedOnFloor'>) =>
    post('/api/v1/dialogues/{id}/floor/limits', id, { expectedOnFloor, ...limits }),

  /** Ends the turn; the question stays. */
  end: (id: string, expectedOnFloor: string | null) =>
    post('/api/v1/dialogues/{id}/floor/end', id, { expectedOnFloor }),

  /** `answer`: the person has finished, and the answer's own timer starts. */
  timer: (id: string, expectedOnFloor: string | null, action: Schemas['TimerDto']['action'], seconds?: number) =>
    post('/api/v1/dialogues/{id}/floor/timer', id, { expectedOnFloor, action, ...(seconds ? { seconds } : {}) }),

  /** Sets what the hall shows besides the floor; null removes it. */
  slide: (id: string, expectedOnFloor: string | null, shown: Omit<Schemas['SlideDto'], 'expectedOnFloor'>) =>
    post('/api/v1/dialogues/{id}/floor/slide', id, { expectedOnFloor, ...shown }),

  answering: (id: string, expectedOnFloor: string | null, who: Omit<Schemas['AnsweringDto'], 'expectedOnFloor'>) =>
    post('/api/v1/dialogues/{id}/floor/answering', id, { expectedOnFloor, ...who }),
};
