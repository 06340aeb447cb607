import { Refusal, notFound } from '../common/problem/refusal.js';
import { covers, type Held, may, type Permission, type Scope } from '../contract/permissions.js';

/** A signed-in person, as the guard puts it on the request. */
export interface Actor {
  accountId: string;
  loginId: string;
  /** Home organisation; roles may be held in others too. */
  organisationId: string;
  name: string;
  title: string | null;
  held: readonly Held[];
}

/** Ids of the organisations in which the actor holds any role. */
export const organisationsOf = (actor: Actor): string[] => [...new Set(actor.held.map((one) => one.organisationId))];

/** Cannot see it: 404. Can see it, may not do it: 403. */
export function assertMay(actor: Pick<Actor, 'held'>, permission: Permission, scope: Scope): void {
  if (may(actor.held, permission, scope)) return;
  const sees = actor.held.some((one) =>
    covers(one, { organisationId: scope.organisationId, dialogueId: scope.dialogueId }),
  );
  throw sees ? new Refusal('forbidden') : notFound();
}

/** The departments in which the actor holds a role allowing the permission; null means all of the organisation. */
export function departmentsWith(
  actor: Pick<Actor, 'held'>,
  permission: Permission,
  organisationId: string,
): string[] | null {
  const allowing = actor.held.filter(
    (one) => one.organisationId === organisationId && may([one], permission, { organisationId }),
  );
  if (allowing.some((one) => one.departmentId === null)) return null;
  return allowing.flatMap((one) => (one.departmentId ? [one.departmentId] : []));
}
