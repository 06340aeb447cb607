import { Trail } from '../../database/trail.js';
import type { Tx } from '../../database/transaction.js';
import type { Dialogue } from '../../dialogue/dialogue.entity.js';
import type { Change } from '../../database/live-log.js';

/** Changes of guests are never public. Subject: the invitation, else the registration. */
export const guestChanged = (dialogueId: string, guestId: string, actorId: string | null): Change => ({
  dialogueId,
  type: 'guest.changed',
  subjectType: 'guest',
  subjectId: guestId,
  actorId,
  public: false,
});

/** Trail and live event of one change to a guest. */
export async function writeGuestTrail(
  tx: Tx,
  dialogue: Pick<Dialogue, 'id' | 'organisationId'>,
  guestId: string,
  verb: string,
  actorId: string | null,
  details?: Record<string, unknown>,
): Promise<void> {
  await Trail.write(tx, {
    organisationId: dialogue.organisationId,
    dialogueId: dialogue.id,
    subjectType: 'guest',
    subjectId: guestId,
    verb,
    actorId,
    details: details ?? null,
  });
  tx.record(guestChanged(dialogue.id, guestId, actorId));
}
