import { Refusal, notFound } from '../common/problem/refusal.js';
import { covers, type Held, may, type Permission, type Scope } from '../contract/permissions.js';

/**
 * What somebody has to do first. `password`: it was set by somebody else and has to be changed; `second-factor`: the
 * organisation requires one.
 */
export type Pending = 'password' | 'second-factor';

/** A signed-in person, put on the request by the guard. */
export interface Actor {
  accountId: string;
  loginId: string;
  /** Home organisation; roles may be held in others too. */
  organisationId: string;
  name: string;
  title: string | null;
  held: readonly Held[];
  /** What the person has to do before anything else. */
  pending?: Pending | null;
}

/** Ids of the organisations in which the actor holds any role. */
export const organisationsOf = (actor: Actor): string[] => [...new Set(actor.held.map((one) => one.organisationId))];

/** Refuses with 403. Whether the person may see the object at all (404) is checked before. */
export function assertMay(actor: Pick<Actor, 'held'>, permission: Permission, scope: Scope): void {
  if (may(actor.held, permission, scope)) return;
  const sees = actor.held.some((one) =>
    covers(one, { organisationId: scope.organisationId, dialogueId: scope.dialogueId }),
  );
  throw sees ? new Refusal('forbidden') : notFound();
}

/** The departments in which the actor's roles allow the permission; null means all of the organisation. */
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
