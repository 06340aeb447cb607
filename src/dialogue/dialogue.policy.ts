import type { Actor } from '../auth/actor.js';
import { covers, may, roleMay, type Role, type Scope } from '../contract/permissions.js';
import type { Dialogue } from './dialogue.entity.js';

type Known = Pick<Dialogue, 'id' | 'organisationId' | 'rehearsalOf' | 'status'>;

/** Roles that see a dialogue only once it is public. */
const afterAnnouncement: readonly Role[] = ['superior', 'community_head'];

/** Drafts and rehearsals are never public. */
export const isPublic = (dialogue: Pick<Dialogue, 'rehearsalOf' | 'status'>): boolean =>
  dialogue.rehearsalOf === null && dialogue.status !== 'draft';

/** The scope for permissions on a dialogue. A rehearsal belongs to those who run the real one. */
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

/** Only those who run the dialogue may see the hall's secret link. */
export const seesHallKey = (actor: Actor, dialogue: Known): boolean =>
  may(actor.held, 'dialogue.run', scopeOf(dialogue));

const hallLinkMs = 24 * 3600 * 1000;

/** The hall's link works until a day after the event, because it stays in histories and logs. */
export function hallLinkWorks(
  { concludedAt, cancelledAt }: { concludedAt: Date | string | null; cancelledAt: Date | string | null },
  now: Date,
): boolean {
  const over = concludedAt ?? cancelledAt;
  return over === null || now.getTime() - new Date(over).getTime() < hallLinkMs;
}

/** What an actor may list: organisations with all their dialogues or only public ones, and single dialogues. */
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
