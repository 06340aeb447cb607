import type { OpinionKind } from '#contract/opinion.js';
import { api, once } from './client.js';
import type { Receipt } from './opinions.js';
import type { components } from './schema.js';

type Schemas = components['schemas'];

/** Somebody had the floor. Instants in ms. */
export type Turn = Schemas['TurnView'];

/** Somebody who may stand up. */
export type Speaker = Schemas['SpeakerView'];

export interface TurnBegin {
  expectedTurnId?: string | null;
  speaker?: string | null;
  guestId?: string | null;
  opinionIds?: string[];
  startedAt?: string;
  answeringAt?: string;
  endedAt?: string;
}

export interface Raised {
  kind: OpinionKind;
  text: string;
  fieldId?: string;
  phone?: string;
  consent?: boolean;
}

export interface TurnChange {
  version: number;
  speaker?: string | null;
  guestId?: string | null;
  startedAt?: string;
  answeringAt?: string;
  endedAt?: string;
  reason?: string;
}

const of = (id: string) => ({ params: { path: { id } } });
/** A network that swallows requests is taken for none after this. */
const patience = () => AbortSignal.timeout(10_000);

export const turns = {
  async list(dialogueId: string): Promise<Turn[]> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/turns', of(dialogueId));
    return data as Turn[];
  },

  async speakers(dialogueId: string): Promise<Speaker[]> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/speakers', of(dialogueId));
    return data as Speaker[];
  },

  /** With `endedAt`: one that is over. */
  async begin(dialogueId: string, turn: TurnBegin, key: string): Promise<Turn> {
    const { data } = await api.POST('/api/v1/dialogues/{id}/turns', {
      ...of(dialogueId),
      body: turn,
      headers: once(key),
      signal: patience(),
    });
    return data as Turn;
  },

  async answering(id: string, at: string): Promise<Turn> {
    const { data } = await api.POST('/api/v1/turns/{id}/answering', { ...of(id), body: { at }, signal: patience() });
    return data as Turn;
  },

  async end(id: string, at: string): Promise<Turn> {
    const { data } = await api.POST('/api/v1/turns/{id}/end', { ...of(id), body: { at }, signal: patience() });
    return data as Turn;
  },

  async correct(id: string, change: TurnChange): Promise<Turn> {
    const { data } = await api.PATCH('/api/v1/turns/{id}', { ...of(id), body: change, signal: patience() });
    return data as Turn;
  },

  /** An opinion with a number that was raised in the turn. */
  async splitOff(id: string, opinionId: string): Promise<Turn> {
    const { data } = await api.POST('/api/v1/turns/{id}/opinions', {
      ...of(id),
      body: { opinionId },
      signal: patience(),
    });
    return data as Turn;
  },

  /** A matter that had no number yet. */
  async raise(id: string, raised: Raised, key: string): Promise<Receipt> {
    const { data } = await api.POST('/api/v1/turns/{id}/raise', {
      ...of(id),
      body: raised,
      headers: once(key),
      signal: patience(),
    });
    return data as Receipt;
  },

  async takeOff(id: string, opinionId: string, reason: string): Promise<void> {
    await api.POST('/api/v1/turns/{id}/take-off', { ...of(id), body: { opinionId, reason } });
  },
};
