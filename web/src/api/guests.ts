import { once, post, type Schemas } from './client.js';

export type Arrived = Schemas['GuestView'];
export type WalkIn = Omit<Schemas['WalkInDto'], 'at'>;

/** Exactly one of the three identifies the guest. */
export type GuestIdentifier = Omit<Schemas['CheckInDto'], 'at'>;

/** After this a request without a response counts as failed. */
const patience = () => AbortSignal.timeout(10_000);

export const guests = {
  /** `at`: time of arrival, ISO. */
  checkIn: (dialogueId: string, who: GuestIdentifier & { at: string }, key: string) =>
    post('/api/v1/dialogues/{id}/check-in', dialogueId, who, { headers: once(key), signal: patience() }),

  walkIn: (dialogueId: string, who: WalkIn & { at: string }, key: string) =>
    post('/api/v1/dialogues/{id}/walk-ins', dialogueId, who, { headers: once(key), signal: patience() }),
};
