import { isId, newId } from '../../common/ids.js';
import type { FieldProblem } from '../../contract/problems.js';
import type { Tx } from '../../database/transaction.js';
import { Department, Field } from '../../organisation/organisation.entity.js';
import { AgendaItem, type Dialogue, DialogueDepartment, DialogueField } from '../dialogue.entity.js';
import { agendaProblems, broken, repeated } from './plan-problems.js';
import type { AgendaItemDto, DialogueDepartmentDto } from './dto/plan-dialogue.dto.js';

type Whose = Pick<Dialogue, 'id' | 'organisationId' | 'heldOn'>;

interface Unit {
  id: string;
  validFrom: string;
  validUntil: string | null;
}

/** Ids that are not departments (or fields) of the organisation in force on the day. */
async function unknown(
  tx: Tx,
  entity: typeof Department | typeof Field,
  { organisationId, heldOn }: Whose,
  ids: readonly string[],
  field: (index: number) => string,
): Promise<FieldProblem[]> {
  const units: Unit[] = await tx.manager.find(entity, {
    where: { organisationId },
    select: { id: true, validFrom: true, validUntil: true },
  });
  const there = new Set(
    units.filter((one) => one.validFrom <= heldOn && (!one.validUntil || heldOn <= one.validUntil)).map(({ id }) => id),
  );
  return ids.flatMap((id, index) =>
    there.has(id) ? [] : [broken(field(index), isId(id) ? 'id-unknown' : 'id-invalid')],
  );
}

/** What is planned besides the dialogue's own columns; what is omitted stays. */
export interface Programme {
  departments?: DialogueDepartmentDto[] | undefined;
  fields?: string[] | undefined;
  agenda?: AgendaItemDto[] | undefined;
}

/** All problems of a programme at once. */
export async function programmeProblems(
  tx: Tx,
  dialogue: Whose,
  { departments = [], fields = [], agenda = [] }: Programme,
): Promise<FieldProblem[]> {
  const units = departments.map((one) => one.departmentId);
  const ofUnit = (index: number): string => `departments.${index}.departmentId`;
  const ofField = (index: number): string => `fields.${index}`;
  return [
    ...repeated(units, ofUnit),
    ...(await unknown(tx, Department, dialogue, units, ofUnit)),
    ...repeated(fields, ofField),
    ...(await unknown(tx, Field, dialogue, fields, ofField)),
    ...agendaProblems(agenda),
  ];
}

/** Replaces each given part. It must have been checked before. */
export async function setProgramme(tx: Tx, dialogue: Whose, programme: Programme): Promise<void> {
  if (programme.departments) await setDepartments(tx, dialogue, programme.departments);
  if (programme.fields) await setFields(tx, dialogue, programme.fields);
  if (programme.agenda) await setAgenda(tx, dialogue.id, programme.agenda);
}

/** Sets the participating departments with their quotas. */
async function setDepartments(tx: Tx, dialogue: Whose, departments: DialogueDepartmentDto[]): Promise<void> {
  await tx.manager.delete(DialogueDepartment, { dialogueId: dialogue.id });
  for (const { departmentId, quota } of departments)
    await tx.manager.insert(DialogueDepartment, { dialogueId: dialogue.id, departmentId, quota });
}

async function setFields(tx: Tx, dialogue: Whose, ids: string[]): Promise<void> {
  await tx.manager.delete(DialogueField, { dialogueId: dialogue.id });
  for (const fieldId of ids) await tx.manager.insert(DialogueField, { dialogueId: dialogue.id, fieldId });
}

async function setAgenda(tx: Tx, dialogueId: string, items: AgendaItemDto[]): Promise<void> {
  await tx.manager.delete(AgendaItem, { dialogueId });
  for (const [position, { startsAt, endsAt = null, title, performer = null }] of items.entries())
    await tx.manager.insert(AgendaItem, { id: newId(), dialogueId, position, startsAt, endsAt, title, performer });
}
