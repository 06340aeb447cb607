import { newId } from '../common/ids.js';
import type { Actor } from '../auth/actor.js';
import { Account, Grant } from '../auth/account.entity.js';
import type { Held, Role } from '../contract/permissions.js';
import type { Tx } from '../database/transaction.js';
import { DeadlineRule, Department, Field, Organisation, Procedure } from '../organisation/organisation.entity.js';
import type { CastScenario } from './scenarios/scenario.js';

export interface CastMember {
  role: Role;
  department?: string;
  email: string;
  actor: Actor;
}

/** Everybody and everything a scenario needs in its organisation, by the keys of the scenario. */
export class Cast {
  readonly departments = new Map<string, string>();
  readonly fields = new Map<string, string>();
  readonly members: CastMember[] = [];

  constructor(
    readonly organisationId: string,
    readonly parentId: string | null,
  ) {}

  departmentId(key: string): string {
    return known(this.departments.get(key), key);
  }

  fieldId(key: string): string {
    return known(this.fields.get(key), key);
  }

  /** Who plays the role; of a department's roles, the one of that department if it has its own. */
  as(role: Role, department?: string): Actor {
    const fitting = this.members.filter((one) => one.role === role);
    const own = fitting.find((one) => one.department === department) ?? fitting.find((one) => one.department === undefined);
    return known(own, `${role} ${department ?? ''}`).actor;
  }
}

function known<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`The scenario does not know "${what}".`);
  return value;
}

const titles: Partial<Record<Role, string>> = {
  organiser: 'Chuyên viên Văn phòng',
  moderator: 'Tổ tổng hợp',
  secretary: 'Thư ký hội nghị',
  chair: 'Chủ tịch UBND',
  operator: 'Trợ lý chủ tọa',
  leader: 'Phó Chủ tịch UBND',
  department_head: 'Trưởng phòng',
  department_officer: 'Chuyên viên',
  receptionist: 'Tổ đón tiếp',
  admin: 'Quản trị hệ thống',
  records_clerk: 'Văn thư',
  oversight: 'Ủy ban MTTQ',
  community_head: 'Tổ trưởng tổ dân phố',
  superior: 'Văn phòng UBND cấp trên',
};

export async function addOrganisation(
  tx: Tx,
  given: Omit<CastScenario['organisation'], 'parent'>,
  parentId: string | null,
  yearlyDuty: Record<string, number> | null,
): Promise<string> {
  const existing = await tx.manager.findOneBy(Organisation, { slug: given.slug });
  if (existing) return existing.id;
  const id = newId();
  await tx.manager.insert(Organisation, {
    id,
    name: given.name,
    shortName: given.shortName,
    slug: given.slug,
    code: given.code,
    level: given.level,
    parentId,
    validFrom: given.from,
    validUntil: given.until,
    yearlyDuty: yearlyDuty === null ? null : JSON.stringify(yearlyDuty),
    createdAt: tx.now,
  });
  return id;
}

/** Departments, fields, a few procedures and deadline rules of the organisation. */
export async function addHouse(tx: Tx, cast: Cast, scenario: CastScenario): Promise<void> {
  const { organisationId } = cast;
  const common = { organisationId, validFrom: scenario.organisation.from, validUntil: scenario.organisation.until };
  for (const [position, department] of scenario.departments.entries()) {
    const id = newId();
    cast.departments.set(department.key, id);
    await tx.manager.insert(Department, { ...common, id, name: department.name, shortName: department.shortName, position });
  }
  for (const [position, field] of scenario.fields.entries()) {
    const id = newId();
    cast.fields.set(field.key, id);
    await tx.manager.insert(Field, {
      ...common,
      id,
      name: field.name,
      swatch: field.swatch,
      position,
      departmentId: cast.departmentId(field.department),
    });
    for (const [number, name] of (field.procedures ?? []).entries())
      await tx.manager.insert(Procedure, { ...common, id: newId(), fieldId: id, code: `${position + 1}.${String(number + 1).padStart(3, '0')}`, name });
  }
  for (const [opinionKind, urgency, stage, amount, unit] of [
    ['*', '*', 'answer', 15, 'calendar_days'],
    ['*', 'urgent', 'answer', 3, 'working_days'],
    ['problem', '*', 'answer', 10, 'working_days'],
    ['*', '*', 'forward', 5, 'working_days'],
  ] as const)
    await tx.manager.insert(DeadlineRule, { ...common, id: newId(), opinionKind, urgency, stage, amount, unit, position: null });
}

/** An account with one role; an actor to act with, as the guard would make it. */
export async function addMember(
  tx: Tx,
  cast: Cast,
  member: { role: Role; email: string; name: string; passwordHash: string; department?: string; organisationId?: string; from: string },
): Promise<void> {
  const organisationId = member.organisationId ?? cast.organisationId;
  const departmentId = member.department ? cast.departmentId(member.department) : null;
  const accountId = newId();
  const title = titles[member.role] ?? null;
  await tx.manager.insert(Account, {
    id: accountId,
    organisationId,
    email: member.email,
    name: member.name,
    title,
    passwordHash: member.passwordHash,
    disabledAt: null,
    createdAt: tx.now,
  });
  const held: Held = { role: member.role, organisationId, departmentId, dialogueId: null };
  await tx.manager.insert(Grant, { ...held, id: newId(), accountId, validFrom: member.from, validUntil: null });
  cast.members.push({
    role: member.role,
    email: member.email,
    actor: { accountId, loginId: '', organisationId, name: member.name, title, held: [held] },
    ...(member.department ? { department: member.department } : {}),
  });
}
