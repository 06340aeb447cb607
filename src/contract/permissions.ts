export const roles = [
  'admin',
  'organiser',
  'moderator',
  'secretary',
  'operator',
  'chair',
  'receptionist',
  'department_officer',
  'department_head',
  'leader',
  'records_clerk',
  'oversight',
  'community_head',
  'superior',
  'public',
] as const;
export type Role = (typeof roles)[number];

const dialogueStaff = ['organiser', 'moderator', 'secretary', 'operator', 'chair'] as const;
const department = ['department_officer', 'department_head'] as const;
const staff = [
  ...dialogueStaff,
  ...department,
  'receptionist',
  'leader',
  'records_clerk',
  'oversight',
  'community_head',
  'admin',
] as const;

/**
 * Who may do what. Every route and audience names exactly one of these; `public` means everybody, signed in or not.
 * First it is checked whether a person sees the object at all (404), then this table (403), then the object's state
 * (409).
 */
export const permissions = {
  'session.use': [...staff, 'superior'],
  'public.read': ['public'],

  'organisation.read': [...staff, 'superior'],
  'organisation.manage': ['admin'],
  'account.manage': ['admin'],
  'calendar.manage': ['admin'],
  'trail.read': ['admin', 'oversight', 'organiser'],

  'dialogue.read': [...staff, 'superior'],
  'dialogue.plan': ['organiser'],
  'dialogue.announce': ['organiser'],
  'dialogue.run': ['organiser', 'chair', 'operator'],
  'dialogue.close': ['organiser'],
  'dialogue.publish-outcomes': ['organiser'],

  'paper.read': [...dialogueStaff, ...department, 'leader', 'records_clerk', 'oversight'],
  'paper.number': ['records_clerk'],

  'background.read': [...dialogueStaff, ...department, 'leader', 'oversight'],
  'background.edit': ['organiser'],
  'background.publish': ['organiser'],

  'invitation.read': ['organiser', 'receptionist', ...department],
  'invitation.manage': ['organiser', ...department],
  'registration.create': ['public'],
  'registration.read': ['organiser', 'receptionist'],
  'registration.check-in': ['organiser', 'receptionist'],

  'opinion.submit': ['public'],
  'opinion.track': ['public'],
  'opinion.enter': ['organiser', 'moderator', 'secretary', 'receptionist', 'community_head'],
  'opinion.read': [...dialogueStaff, ...department, 'leader', 'oversight'],
  'opinion.moderate': ['organiser', 'moderator'],
  'opinion.order': ['organiser', 'moderator', 'chair', 'operator'],
  'opinion.contact': ['organiser', 'moderator', 'secretary', ...department],
  'opinion.brief': [...department],
  'opinion.approve-brief': ['department_head'],

  'floor.command': ['chair', 'operator', 'secretary'],
  'opinion.decide': ['chair', 'operator', 'secretary', 'organiser'],
  'directive.give': ['chair', 'operator', 'secretary', 'organiser'],
  'minutes.write': ['secretary', 'organiser'],
  'reply.check': ['organiser', 'secretary', 'chair', 'leader'],
  'minutes.read': ['organiser', 'secretary', 'chair', 'operator', 'leader', 'oversight'],
  'minutes.export': ['organiser', 'secretary', 'chair', 'leader', 'oversight'],
  'note.send': ['organiser', 'moderator', 'secretary'],
  'note.see': ['chair', 'operator'],

  'assignment.read': [...dialogueStaff, ...department, 'leader', 'oversight'],
  'assignment.work': [...department],
  'assignment.manage': ['organiser', 'leader'],
  'assignment.approve': ['leader', 'organiser'],
  'assignment.urge': ['organiser', 'leader'],
  'answer.draft': [...department],
  'answer.approve': ['department_head'],
  'answer.release': ['leader'],
  'answer.publish': ['organiser'],
  'answer.return': ['department_head', 'leader', 'organiser'],
  'escalation.read': ['organiser', 'leader', 'oversight', 'superior'],
  'escalation.manage': ['organiser', 'leader'],
  'escalation.answer': ['superior'],
  'report.units': ['superior'],
  'report.read': ['organiser', 'leader', 'oversight', 'superior', 'admin'],

  'live.public': ['public'],
  'live.staff': [...dialogueStaff],
  'live.chair': ['chair', 'operator'],
  'live.reception': ['organiser', 'receptionist'],
  'live.department': [...department],
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof permissions;

/** Roles that may be held in a single dialogue. */
export const dialogueRoles: readonly Role[] = ['chair', 'operator', 'secretary', 'moderator', 'receptionist'];

/** Where a role is held: in an organisation, or only in one department or dialogue of it. */
export interface Held {
  readonly role: Role;
  readonly organisationId: string;
  readonly departmentId: string | null;
  readonly dialogueId: string | null;
}

/**
 * What is accessed. Departments given here restrict roles held in a department, a dialogue those held in a dialogue.
 */
export interface Scope {
  readonly organisationId: string;
  readonly dialogueId?: string | null;
  readonly departmentIds?: readonly string[];
}

export const covers = (held: Held, scope: Scope): boolean =>
  held.organisationId === scope.organisationId &&
  (held.dialogueId === null || scope.dialogueId === undefined || held.dialogueId === scope.dialogueId) &&
  (held.departmentId === null || scope.departmentIds === undefined || scope.departmentIds.includes(held.departmentId));

export const roleMay = (role: Role, permission: Permission): boolean => {
  const allowed: readonly Role[] = permissions[permission];
  return allowed.includes(role);
};

/** What shows who citizens are: names, contacts, what they said themselves. */
const personal = [
  'opinion.read',
  'opinion.contact',
  'opinion.enter',
  'invitation.read',
  'registration.read',
  'minutes.read',
] as const satisfies readonly Permission[];

/** Whether whoever holds the role sees persons; nobody gives such a role to themselves. */
export const seesPersons = (role: Role): boolean => personal.some((permission) => roleMay(role, permission));

/** Whether any role held allows the permission in the scope; `public` permissions are allowed to everybody. */
export const may = (held: readonly Held[], permission: Permission, scope: Scope): boolean =>
  roleMay('public', permission) || held.some((one) => roleMay(one.role, permission) && covers(one, scope));
