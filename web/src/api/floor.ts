import type { Seen } from '#contract/seen.js';
import { newKey } from './key.js';
import { once, post, type Schemas } from './client.js';

export type Floor = Schemas['FloorView'];

/**
 * Commands on the floor. `seen` is the floor as the person sees it. If what the command changes has changed by now, it
 * is refused and changes nothing, so two devices pressing "next" never skip a question. All return the floor
 * afterwards. The key makes a repeated request of the same press take effect once.
 */
export const floor = {
  /** Calls a waiting opinion, or a collected one. */
  call: (id: string, seen: Seen, opinionId: string) =>
    post('/api/v1/dialogues/{id}/floor/call', id, { seen, opinionId }, { headers: once(newKey()) }),

  /** Gives the floor to somebody and begins a turn. */
  give: (id: string, seen: Seen, turn: Omit<Schemas['GiveDto'], 'seen'>) =>
    post('/api/v1/dialogues/{id}/floor/give', id, { seen, ...turn }, { headers: once(newKey()) }),

  pause: (id: string, seen: Seen) => post('/api/v1/dialogues/{id}/floor/pause', id, { seen }),
  resume: (id: string, seen: Seen) => post('/api/v1/dialogues/{id}/floor/resume', id, { seen }),

  /** Puts back the one on the floor, or a collected one. */
  putBack: (id: string, seen: Seen, opinionId?: string) =>
    post('/api/v1/dialogues/{id}/floor/put-back', id, {
      seen,
      place: 'first',
      ...(opinionId ? { opinionId } : {}),
    }),

  /** Collects the question: it has been heard and will be answered together with others. */
  collect: (id: string, seen: Seen) => post('/api/v1/dialogues/{id}/floor/collect', id, { seen }),

  decideTogether: (id: string, seen: Seen, given: Omit<Schemas['DecideTogetherDto'], 'seen'>) =>
    post('/api/v1/dialogues/{id}/floor/decide-together', id, { seen, ...given }, { headers: once(newKey()) }),

  /** Undoes all or none. `opinions` are as the decision left them; `onFloor` is put back on the floor. */
  undoTogether: (id: string, opinions: Schemas['SeenOpinionDto'][], onFloor: string | null) =>
    post('/api/v1/dialogues/{id}/floor/decide-together/undo', id, { opinions, onFloor }),

  /** Sets the seconds for everybody from now on. */
  limits: (id: string, seen: Seen, limits: Omit<Schemas['LimitsDto'], 'seen'>) =>
    post('/api/v1/dialogues/{id}/floor/limits', id, { seen, ...limits }),

  /** Ends the turn; the question stays. */
  end: (id: string, seen: Seen) => post('/api/v1/dialogues/{id}/floor/end', id, { seen }),

  /** `answer`: the person has finished, and the answer's own timer starts. */
  timer: (id: string, seen: Seen, action: Schemas['TimerDto']['action'], seconds?: number) =>
    post('/api/v1/dialogues/{id}/floor/timer', id, { seen, action, ...(seconds ? { seconds } : {}) }),

  /** Sets what the hall shows besides the floor; null removes it. */
  slide: (id: string, seen: Seen, shown: Omit<Schemas['SlideDto'], 'seen'>) =>
    post('/api/v1/dialogues/{id}/floor/slide', id, { seen, ...shown }),

  answering: (id: string, seen: Seen, who: Omit<Schemas['AnsweringDto'], 'seen'>) =>
    post('/api/v1/dialogues/{id}/floor/answering', id, { seen, ...who }),
};
