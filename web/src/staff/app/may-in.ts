import { type Permission, roleMay } from '#contract/permissions.js';
import { session } from './session.svelte.js';

/** Whether a role allows it for this department. The server checks again; this only hides what would be refused. */
export const mayIn = (permission: Permission, departmentId: string | null): boolean =>
  (session.me?.held ?? []).some(
    (one) => roleMay(one.role, permission) && (one.departmentId === null || one.departmentId === departmentId),
  );

/** Departments in which the signed-in person works. */
export const myDepartments = (): string[] => [
  ...new Set((session.me?.held ?? []).flatMap((one) => one.departmentId ?? [])),
];
