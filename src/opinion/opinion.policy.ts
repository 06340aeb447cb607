import type { Actor } from '../auth/actor.js';
import { covers, type Role } from '../contract/permissions.js';

/** What decides about rights on an opinion: its organisation, dialogue and handling departments. */
export interface HandledOpinion {
  organisationId: string;
  dialogueId: string;
  departmentIds: readonly string[];
}

/** A rehearsal belongs to those who run the real dialogue. */
export const handlingOf = (row: HandledOpinion & { rehearsalOf: string | null }): HandledOpinion => ({
  organisationId: row.organisationId,
  dialogueId: row.rehearsalOf ?? row.dialogueId,
  departmentIds: row.departmentIds,
});

/** What a person may read of an opinion besides its text. */
export interface OpinionAccess {
  /** Who asked. Oversight and other departments see the matter, not the person. */
  author: boolean;
  /** Phone numbers and the like inside the text. */
  contacts: boolean;
  /** A brief that is not approved yet. */
  draftBrief: boolean;
}

const hearing: readonly Role[] = ['organiser', 'moderator', 'secretary', 'operator', 'chair', 'leader'];
const handling: readonly Role[] = ['department_officer', 'department_head'];
const preparing: readonly Role[] = ['organiser', 'moderator', 'secretary'];

const holds = (actor: Actor, roles: readonly Role[], where: HandledOpinion, narrow: boolean): boolean =>
  actor.held.some(
    (one) =>
      roles.includes(one.role) &&
      covers(one, {
        organisationId: where.organisationId,
        dialogueId: where.dialogueId,
        ...(narrow ? { departmentIds: where.departmentIds } : {}),
      }),
  );

/** For signed-in people, the table "Who sees what" of docs/design/rules.md. */
export function accessOf(actor: Actor, opinion: HandledOpinion): OpinionAccess {
  const handles = holds(actor, handling, opinion, true);
  return {
    author: handles || holds(actor, hearing, opinion, false),
    contacts: seesContact(actor, opinion),
    draftBrief: handles || holds(actor, preparing, opinion, false),
  };
}

/** Phone and e-mail: staff who prepare the dialogue, and handling departments. Each access is written to the trail. */
export const seesContact = (actor: Actor, opinion: HandledOpinion): boolean =>
  holds(actor, handling, opinion, true) || holds(actor, preparing, opinion, false);
