import type { Change } from '../database/live-log.js';

/** Guests are the reception's business: hall and public never hear of them. Subject: the invitation, else the registration. */
export const guestChanged = (dialogueId: string, guestId: string, actorId: string | null): Change => ({
  dialogueId,
  type: 'guest.changed',
  subjectType: 'guest',
  subjectId: guestId,
  actorId,
  public: false,
});
