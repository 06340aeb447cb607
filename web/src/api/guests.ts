import { api, once, type Schemas, unwrap } from './client.js';

export type Arrived = Schemas['GuestView'];

export type WalkIn = Omit<Schemas['WalkInDto'], 'at'>;

/** Exactly one of the three identifies the guest. */
export type AtTheDoor = Omit<Schemas['CheckInDto'], 'at'>;

/** After this a request without a response counts as failed. */
const patience = () => AbortSignal.timeout(10_000);

export const guests = {
  /** `at`: time of arrival, ISO. */
  checkIn(dialogueId: string, who: AtTheDoor & { at: string }, key: string): Promise<Arrived> {
    return unwrap(
      api.POST('/api/v1/dialogues/{id}/check-in', {
        params: { path: { id: dialogueId } },
        body: who,
        headers: once(key),
        signal: patience(),
      }),
    );
  },

  walkIn(dialogueId: string, who: WalkIn & { at: string }, key: string): Promise<Arrived> {
    return unwrap(
      api.POST('/api/v1/dialogues/{id}/walk-ins', {
        params: { path: { id: dialogueId } },
        body: who,
        headers: once(key),
        signal: patience(),
      }),
    );
  },
};
