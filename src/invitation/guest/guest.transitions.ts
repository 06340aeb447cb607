import { recordChange } from '../../database/change-row.js';
import type { Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';

/** Changes of guests are never public. Subject: the invitation, else the registration. */
export const recordGuestChange = (
  tx: Tx,
  dialogue: Pick<Dialogue, 'id' | 'organisationId'>,
  guestId: string,
  verb: string,
  accountId: string | null,
  details?: Record<string, unknown>,
): void => {
  const events = [{ type: 'guest.changed', public: false }];
  recordChange(tx, { type: 'guest', id: guestId }, { dialogue, verb, by: { accountId }, details, events });
};
