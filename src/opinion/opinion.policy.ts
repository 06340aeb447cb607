import type { Actor } from '../auth/actor.js';
import { covers, type Role } from '../contract/permissions.js';

/** An opinion as far as rights go: whose it is and which departments handle it. */
export interface Handled {
  organisationId: string;
  dialogueId: string;
  departmentIds: readonly string[];
}

/** A rehearsal is in the hands of those who run the real dialogue. */
export const handledIn = (row: Handled & { rehearsalOf: string | null }): Handled => ({
  organisationId: row.organisationId,
  dialogueId: row.rehearsalOf ?? row.dialogueId,
  departmentIds: row.departmentIds,
});

/** What of an opinion a person may read beyond its text. */
export interface Sight {
  /** Who asked. Oversight and departments that do not handle it see the matter, not the person. */
  author: boolean;
  /** Phone numbers and the like inside what was written, as with the author's own. */
  contacts: boolean;
  /** A department's preparation before its head approved it. */
  draftBrief: boolean;
}

const hearing: readonly Role[] = ['organiser', 'moderator', 'secretary', 'operator', 'chair', 'leader'];
const handling: readonly Role[] = ['department_officer', 'department_head'];
const preparing: readonly Role[] = ['organiser', 'moderator', 'secretary'];

const holds = (actor: Actor, roles: readonly Role[], where: Handled, narrow: boolean): boolean =>
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
export function sightOf(actor: Actor, opinion: Handled): Sight {
  const handles = holds(actor, handling, opinion, true);
  return {
    author: handles || holds(actor, hearing, opinion, false),
    contacts: seesContact(actor, opinion),
    draftBrief: handles || holds(actor, preparing, opinion, false),
  };
}

/** Phone and e-mail: the desk, and the departments that handle the matter. Each look is written to the trail. */
export const seesContact = (actor: Actor, opinion: Handled): boolean =>
  holds(actor, handling, opinion, true) || holds(actor, preparing, opinion, false);
