import { parseTrackingCode } from '../common/tracking-code.js';
import type { ReadSource } from '../database/sql.js';
import { Invitation } from './invitation.entity.js';

/** The id of the invitation to the dialogue that has this code, which only the staff give out; undefined if there is none. */
export async function invitedWith(
  { manager }: ReadSource,
  dialogueId: string,
  typed: string,
): Promise<string | undefined> {
  const doorCode = parseTrackingCode(typed);
  if (!doorCode) return undefined;
  const invitation = await manager.findOneBy(Invitation, { dialogueId, doorCode });
  return invitation?.withdrawnAt === null ? invitation.id : undefined;
}
