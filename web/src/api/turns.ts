import { get, once, patch, post, type Schemas } from './client.js';

/** A turn on the floor. */
export type Turn = Schemas['TurnView'];

/** A turn after a command, with what the next press has seen. */
export type TurnCommanded = Schemas['TurnCommandView'];

/** Somebody who may speak. */
export type Speaker = Schemas['SpeakerView'];

export type TurnBegin = Schemas['BeginTurnDto'];
export type Raised = Schemas['RaiseDto'];
export type TurnChange = Schemas['CorrectTurnDto'];

/** After this a request without a response counts as failed. */
const patience = () => AbortSignal.timeout(10_000);

export const turns = {
  list: (dialogueId: string) => get('/api/v1/dialogues/{id}/turns', dialogueId),
  speakers: (dialogueId: string) => get('/api/v1/dialogues/{id}/speakers', dialogueId),

  /** With `endedAt`: a turn that is already over. */
  begin: (dialogueId: string, turn: TurnBegin, key: string) =>
    post('/api/v1/dialogues/{id}/turns', dialogueId, turn, { headers: once(key), signal: patience() }),

  answering: (id: string, version: number, at: string, key: string) =>
    post('/api/v1/turns/{id}/answering', id, { version, at }, { headers: once(key), signal: patience() }),
  end: (id: string, version: number, at: string, key: string) =>
    post('/api/v1/turns/{id}/end', id, { version, at }, { headers: once(key), signal: patience() }),
  correct: (id: string, change: TurnChange, key: string) =>
    patch('/api/v1/turns/{id}', id, change, { headers: once(key), signal: patience() }),

  /** Links an existing opinion that was raised in the turn. */
  splitOff: (id: string, version: number, opinionId: string, key: string) =>
    post('/api/v1/turns/{id}/opinions', id, { version, opinionId }, { headers: once(key), signal: patience() }),

  /** Records a matter raised in the turn as a new opinion. */
  raise: (id: string, raised: Raised, key: string) =>
    post('/api/v1/turns/{id}/raise', id, raised, { headers: once(key), signal: patience() }),

  takeOff: (id: string, version: number, opinionId: string, reason: string) =>
    post('/api/v1/turns/{id}/take-off', id, { version, opinionId, reason }),
};
