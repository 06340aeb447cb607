import { newId } from '../../src/common/ids.js';
import type { DialogueKind } from '../../src/contract/dialogue.js';
import type { Tx } from '../../src/database/transaction.js';
import {
  CalendarDay,
  DeadlineRule,
  Department,
  DutyRule,
  Field,
  Organisation,
  Procedure,
} from '../../src/organisation/organisation.entity.js';
import type { TestApp } from './test-app.js';

export interface SeededOrganisation {
  id: string;
  slug: string;
  /** Ids by short name, in order of position. */
  departments: Record<string, string>;
  fields: Record<string, string>;
  procedureId: string;
}

export interface Seeded {
  /** UBND phường Minh Khê: the organisation of most tests. */
  home: SeededOrganisation;
  /** Another organisation in the same installation, which must see nothing. */
  foreign: SeededOrganisation;
  /** UBND thành phố Sông Vân: superior of both. */
  superiorId: string;
}

const departments = ['Văn phòng', 'Kinh tế - Hạ tầng', 'Văn hóa - Xã hội', 'Hành chính công'] as const;
const fields = [
  ['Đất đai', 'Kinh tế - Hạ tầng'],
  ['Xây dựng', 'Kinh tế - Hạ tầng'],
  ['Hộ tịch', 'Hành chính công'],
  ['An sinh xã hội', 'Văn hóa - Xã hội'],
  ['Vấn đề khác', 'Văn phòng'],
] as const;
const from = '2025-07-01';

async function organisation(
  tx: Tx,
  name: string,
  short: string,
  slug: string,
  code: string,
  level: string,
  parentId: string | null,
) {
  const id = newId();
  await tx.manager.insert(Organisation, {
    id,
    name,
    shortName: short,
    slug,
    code,
    level,
    parentId,
    validFrom: from,
    validUntil: null,
    createdAt: tx.now,
  });
  return id;
}

async function ward(tx: Tx, name: string, slug: string, code: string, parentId: string): Promise<SeededOrganisation> {
  const id = await organisation(
    tx,
    `Ủy ban nhân dân phường ${name}`,
    `UBND phường ${name}`,
    slug,
    code,
    'phường',
    parentId,
  );
  const common = { organisationId: id, validFrom: from, validUntil: null };
  const departmentIds: Record<string, string> = {};
  for (const [position, short] of departments.entries()) {
    departmentIds[short] = newId();
    await tx.manager.insert(Department, {
      ...common,
      id: departmentIds[short],
      name: `Phòng ${short}`,
      shortName: short,
      position,
    });
  }
  const fieldIds: Record<string, string> = {};
  for (const [position, [field, department]] of fields.entries()) {
    fieldIds[field] = newId();
    await tx.manager.insert(Field, {
      ...common,
      id: fieldIds[field],
      name: field,
      swatch: position + 1,
      position,
      departmentId: departmentIds[department] ?? null,
    });
  }
  const procedureId = newId();
  await tx.manager.insert(Procedure, {
    ...common,
    id: procedureId,
    fieldId: fieldIds['Đất đai'] as string,
    code: '1.012753',
    name: 'Cấp giấy chứng nhận quyền sử dụng đất lần đầu',
  });
  for (const [opinionKind, urgency, stage, amount] of [
    ['*', '*', 'answer', 15],
    ['*', 'urgent', 'answer', 5],
    ['problem', '*', 'answer', 10],
  ] as const)
    await tx.manager.insert(DeadlineRule, {
      ...common,
      id: newId(),
      opinionKind,
      urgency,
      stage,
      amount,
      unit: 'working_days',
      position: null,
    });
  await tx.manager.insert(CalendarDay, {
    id: newId(),
    organisationId: id,
    date: '2026-12-15',
    name: 'Ngày truyền thống phường',
    kind: 'COMPENSATORY',
    status: 'official',
  });
  return { id, slug, departments: departmentIds, fields: fieldIds, procedureId };
}

/**
 * Two fictitious wards of one city, each with departments, fields, a procedure, deadline rules and a calendar day of
 * its own.
 */
export async function seedOrganisation(app: TestApp): Promise<Seeded> {
  return app.transaction.run(async (tx) => {
    const superiorId = await organisation(
      tx,
      'Ủy ban nhân dân thành phố Sông Vân',
      'UBND TP Sông Vân',
      'song-van',
      'SV',
      'thành phố',
      null,
    );
    return {
      superiorId,
      home: await ward(tx, 'Minh Khê', 'minh-khe', 'MK', superiorId),
      foreign: await ward(tx, 'Trúc Lâm', 'truc-lam', 'TL', superiorId),
    };
  });
}

/** The organisation has to hold so many dialogues of the kind a year. */
export async function insertDutyRule(
  app: TestApp,
  organisationId: string,
  dialogueKind: DialogueKind,
  required: number,
  rest: Partial<Pick<DutyRule, 'firstHalf' | 'secondHalf' | 'months' | 'validFrom' | 'validUntil'>> = {},
): Promise<void> {
  await app.transaction.run((tx) =>
    tx.manager.insert(DutyRule, {
      firstHalf: 0,
      secondHalf: 0,
      months: [],
      validFrom: from,
      validUntil: null,
      ...rest,
      id: newId(),
      organisationId,
      dialogueKind,
      required,
    }),
  );
}
