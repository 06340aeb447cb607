import { parseTrackingCode } from '../common/tracking-code.js';
import type { ReadSource } from '../database/sql.js';
import { Invitation } from './invitation.entity.js';

/** Whether this is the code on somebody's invitation to the dialogue, which only its staff give out. */
export async function isInvited({ manager }: ReadSource, dialogueId: string, typed: string): Promise<boolean> {
  const doorCode = parseTrackingCode(typed);
  if (!doorCode) return false;
  const invitation = await manager.findOneBy(Invitation, { dialogueId, doorCode });
  return invitation !== null && invitation.withdrawnAt === null;
}
