import type { Actor } from '../auth/actor.js';
import { covers, may, roleMay, type Role, type Scope } from '../contract/permissions.js';
import type { Dialogue } from './dialogue.entity.js';

type Known = Pick<Dialogue, 'id' | 'organisationId' | 'rehearsalOf' | 'status'>;

/** Roles that see a dialogue only once the public may. */
const afterAnnouncement: readonly Role[] = ['superior', 'community_head'];

/** Drafts and rehearsals are never public. */
export const isPublic = (dialogue: Pick<Dialogue, 'rehearsalOf' | 'status'>): boolean =>
  dialogue.rehearsalOf === null && dialogue.status !== 'draft';

/** Where permissions on a dialogue are asked. A rehearsal is in the hands of those who run the real one. */
export const scopeOf = (
  dialogue: Pick<Dialogue, 'id' | 'organisationId' | 'rehearsalOf'>,
  departmentIds?: readonly string[],
): Scope & { dialogueId: string } => ({
  organisationId: dialogue.organisationId,
  dialogueId: dialogue.rehearsalOf ?? dialogue.id,
  ...(departmentIds ? { departmentIds } : {}),
});

export const sees = (actor: Actor, dialogue: Known): boolean =>
  actor.held.some(
    (one) =>
      roleMay(one.role, 'dialogue.read') &&
      covers(one, scopeOf(dialogue)) &&
      (isPublic(dialogue) || !afterAnnouncement.includes(one.role)),
  );

/** The hall's secret link is for those who run the dialogue. */
export const seesHallKey = (actor: Actor, dialogue: Known): boolean =>
  may(actor.held, 'dialogue.run', scopeOf(dialogue));

/** Organisations whose dialogues an actor may list: all of them, or only those already public; and single dialogues. */
export function listable(actor: Actor): { all: string[]; announced: string[]; dialogues: string[] } {
  const reading = actor.held.filter((one) => roleMay(one.role, 'dialogue.read'));
  const wide = reading.filter((one) => one.dialogueId === null);
  const ids = (early: boolean): string[] => [
    ...new Set(wide.filter((one) => afterAnnouncement.includes(one.role) !== early).map((one) => one.organisationId)),
  ];
  return {
    all: ids(true),
    announced: ids(false),
    dialogues: [...new Set(reading.flatMap((one) => one.dialogueId ?? []))],
  };
}
