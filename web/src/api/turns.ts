import { api, once, type Schemas, unwrap } from './client.js';

/** Somebody had the floor. Instants in ms. */
export type Turn = Schemas['TurnView'];

/** Somebody who may stand up. */
export type Speaker = Schemas['SpeakerView'];

export type TurnBegin = Schemas['BeginTurnDto'];

export type Raised = Schemas['RaiseDto'];

export type TurnChange = Schemas['CorrectTurnDto'];

const of = (id: string) => ({ params: { path: { id } } });
/** A network that swallows requests is taken for none after this. */
const patience = () => AbortSignal.timeout(10_000);

export const turns = {
  list(dialogueId: string): Promise<Turn[]> {
    return unwrap(api.GET('/api/v1/dialogues/{id}/turns', of(dialogueId)));
  },

  speakers(dialogueId: string): Promise<Speaker[]> {
    return unwrap(api.GET('/api/v1/dialogues/{id}/speakers', of(dialogueId)));
  },

  /** With `endedAt`: one that is over. */
  begin(dialogueId: string, turn: TurnBegin, key: string): Promise<Turn> {
    return unwrap(
      api.POST('/api/v1/dialogues/{id}/turns', {
        ...of(dialogueId),
        body: turn,
        headers: once(key),
        signal: patience(),
      }),
    );
  },

  answering(id: string, at: string): Promise<Turn> {
    return unwrap(api.POST('/api/v1/turns/{id}/answering', { ...of(id), body: { at }, signal: patience() }));
  },

  end(id: string, at: string): Promise<Turn> {
    return unwrap(api.POST('/api/v1/turns/{id}/end', { ...of(id), body: { at }, signal: patience() }));
  },

  correct(id: string, change: TurnChange): Promise<Turn> {
    return unwrap(api.PATCH('/api/v1/turns/{id}', { ...of(id), body: change, signal: patience() }));
  },

  /** An opinion with a number that was raised in the turn. */
  splitOff(id: string, opinionId: string): Promise<Turn> {
    return unwrap(
      api.POST('/api/v1/turns/{id}/opinions', {
        ...of(id),
        body: { opinionId },
        signal: patience(),
      }),
    );
  },

  /** A matter that had no number yet. */
  raise(id: string, raised: Raised, key: string): Promise<Schemas['RaisedView']> {
    return unwrap(
      api.POST('/api/v1/turns/{id}/raise', {
        ...of(id),
        body: raised,
        headers: once(key),
        signal: patience(),
      }),
    );
  },

  async takeOff(id: string, opinionId: string, reason: string): Promise<void> {
    await api.POST('/api/v1/turns/{id}/take-off', { ...of(id), body: { opinionId, reason } });
  },
};
