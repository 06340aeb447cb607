import type { Actor } from '../auth/actor.js';
import { covers, type Permission, roleMay } from '../contract/permissions.js';
import type { Dialogue } from '../dialogue/dialogue.entity.js';
import { scopeOf } from '../dialogue/dialogue.policy.js';

/** The departments for whose guests the actor has a permission in this dialogue; null means all. */
export function departmentsFor(
  actor: Actor,
  permission: Permission,
  dialogue: Pick<Dialogue, 'id' | 'organisationId' | 'rehearsalOf'>,
): string[] | null {
  const allowing = actor.held.filter((one) => roleMay(one.role, permission) && covers(one, scopeOf(dialogue)));
  if (allowing.some((one) => one.departmentId === null)) return null;
  return allowing.flatMap((one) => one.departmentId ?? []);
}

export const includes = (departments: string[] | null, departmentId: string | null): boolean =>
  departments === null || (departmentId !== null && departments.includes(departmentId));
