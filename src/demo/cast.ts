import { newId } from '../common/ids.js';
import type { LocalDate } from '../common/local-date.js';
import type { Actor } from '../auth/actor.js';
import { Account, Grant } from '../auth/account.entity.js';
import type { DialogueKind } from '../contract/dialogue.js';
import type { Held, Role } from '../contract/permissions.js';
import type { Tx } from '../database/transaction.js';
import {
  DeadlineRule,
  Department,
  DutyRule,
  Field,
  Organisation,
  Procedure,
} from '../organisation/organisation.entity.js';
import type { CastScenario } from './scenarios/scenario.js';

export interface CastMember {
  role: Role;
  department?: string;
  organisation: string;
  email: string;
  actor: Actor;
}

/** People, departments and fields of a scenario's organisation, by the keys of the scenario. */
export class Cast {
  readonly departments = new Map<string, string>();
  readonly fields = new Map<string, string>();
  private readonly answering = new Map<string, string>();
  readonly members: CastMember[] = [];

  constructor(
    readonly organisationId: string,
    readonly organisationName: string,
    readonly parent: { id: string; name: string } | null,
  ) {}

  departmentId(key: string): string {
    return known(this.departments.get(key), key);
  }

  fieldId(key: string): string {
    return known(this.fields.get(key), key);
  }

  /** The department responsible for a field. */
  departmentKeyOfField(key: string): string {
    return known(this.answering.get(key), key);
  }

  addField(key: string, id: string, department: string): void {
    this.fields.set(key, id);
    this.answering.set(key, department);
  }

  /** The person with a role; for department roles, that department's own if it has one. */
  as(role: Role, department?: string): Actor {
    const fitting = this.members.filter((one) => one.role === role);
    const own =
      fitting.find((one) => one.department === department) ?? fitting.find((one) => one.department === undefined);
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
  operator: 'Trợ lý chủ trì',
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
): Promise<string> {
  const id = newId();
  const { yearlyDuty = { citizen_dialogue: 2 } } = given;
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
    createdAt: tx.now,
  });
  for (const [kind, owed] of Object.entries(yearlyDuty ?? {}))
    await tx.manager.insert(DutyRule, {
      firstHalf: 0,
      secondHalf: 0,
      months: [],
      ...(typeof owed === 'number' ? { required: owed } : owed),
      id: newId(),
      organisationId: id,
      dialogueKind: kind as DialogueKind,
      validFrom: given.from,
      validUntil: given.until,
    });
  return id;
}

/** Adds departments, fields, a few procedures and deadline rules to the organisation. */
export async function addStructure(tx: Tx, cast: Cast, scenario: CastScenario): Promise<void> {
  const { organisationId } = cast;
  const common = { organisationId, validFrom: scenario.organisation.from, validUntil: scenario.organisation.until };
  for (const [position, department] of scenario.departments.entries()) {
    const id = newId();
    cast.departments.set(department.key, id);
    await tx.manager.insert(Department, {
      ...common,
      id,
      name: department.name,
      shortName: department.shortName,
      position,
    });
  }
  for (const [position, field] of scenario.fields.entries()) {
    const id = newId();
    cast.addField(field.key, id, field.department);
    await tx.manager.insert(Field, {
      ...common,
      id,
      name: field.name,
      swatch: field.swatch,
      position,
      departmentId: cast.departmentId(field.department),
    });
    for (const [number, name] of (field.procedures ?? []).entries())
      await tx.manager.insert(Procedure, {
        ...common,
        id: newId(),
        fieldId: id,
        code: `${position + 1}.${String(number + 1).padStart(3, '0')}`,
        name,
      });
  }
  for (const [opinionKind, urgency, stage, amount, unit] of [
    ['*', '*', 'answer', 15, 'calendar_days'],
    ['*', 'urgent', 'answer', 3, 'working_days'],
    ['problem', '*', 'answer', 10, 'working_days'],
    ['*', '*', 'forward', 5, 'working_days'],
  ] as const)
    await tx.manager.insert(DeadlineRule, {
      ...common,
      id: newId(),
      opinionKind,
      urgency,
      stage,
      amount,
      unit,
      position: null,
    });
}

export interface Member {
  role: Role;
  email: string;
  name: string;
  title?: string;
  department?: string;
}

/** Adds an account with one role and returns its actor. The role `superior` is held in the organisation above. */
export async function addMember(
  tx: Tx,
  cast: Cast,
  member: Member,
  passwordHash: string,
  from: LocalDate,
): Promise<void> {
  const { role, email, name, department } = member;
  const above = role === 'superior' ? cast.parent : null;
  const organisationId = above?.id ?? cast.organisationId;
  const departmentId = department ? cast.departmentId(department) : null;
  const accountId = newId();
  const title = member.title ?? titles[role] ?? null;
  await tx.manager.insert(Account, {
    id: accountId,
    organisationId,
    email,
    name,
    title,
    passwordHash,
    disabledAt: null,
    createdAt: tx.now,
  });
  const held: Held = { role, organisationId, departmentId, dialogueId: null };
  await tx.manager.insert(Grant, { ...held, id: newId(), accountId, validFrom: from, validUntil: null });
  cast.members.push({
    role,
    email,
    organisation: above?.name ?? cast.organisationName,
    actor: { accountId, loginId: '', organisationId, name, title, held: [held] },
    ...(department ? { department } : {}),
  });
}
