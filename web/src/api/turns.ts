import { api, once, type Schemas, unwrap } from './client.js';

/** A turn on the floor. Instants in ms. */
export type Turn = Schemas['TurnView'];

/** Somebody who may speak. */
export type Speaker = Schemas['SpeakerView'];

export type TurnBegin = Schemas['BeginTurnDto'];

export type Raised = Schemas['RaiseDto'];

export type TurnChange = Schemas['CorrectTurnDto'];

const of = (id: string) => ({ params: { path: { id } } });
/** After this a request without a response counts as failed. */
const patience = () => AbortSignal.timeout(10_000);

export const turns = {
  list(dialogueId: string): Promise<Turn[]> {
    return unwrap(api.GET('/api/v1/dialogues/{id}/turns', of(dialogueId)));
  },

  speakers(dialogueId: string): Promise<Speaker[]> {
    return unwrap(api.GET('/api/v1/dialogues/{id}/speakers', of(dialogueId)));
  },

  /** With `endedAt`: a turn that is already over. */
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

  /** Links an existing opinion that was raised in the turn. */
  splitOff(id: string, opinionId: string): Promise<Turn> {
    return unwrap(
      api.POST('/api/v1/turns/{id}/opinions', {
        ...of(id),
        body: { opinionId },
        signal: patience(),
      }),
    );
  },

  /** Records a matter raised in the turn as a new opinion. */
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
