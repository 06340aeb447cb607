import { isId, newId } from '../common/ids.js';
import type { FieldProblem } from '../contract/problems.js';
import type { Tx } from '../database/transaction.js';
import { Department, Field } from '../organisation/organisation.entity.js';
import { AgendaItem, type Dialogue, DialogueDepartment, DialogueField } from './dialogue.entity.js';
import { assertSound } from './dialogue.checks.js';
import { agendaProblems, broken, repeated } from './dialogue.plan.js';
import type { AgendaItemDto, DialogueDepartmentDto } from './dto/plan-dialogue.dto.js';

type Whose = Pick<Dialogue, 'id' | 'organisationId' | 'heldOn'>;

interface Unit {
  id: string;
  validFrom: string;
  validUntil: string | null;
}

/** Only units of the organisation that exist on the day: others do not go by that id here. */
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

/** Which departments take part, each with the number of guests it is to invite. Replaces what was there. */
export async function setDepartments(tx: Tx, dialogue: Whose, departments: DialogueDepartmentDto[]): Promise<void> {
  const ids = departments.map((one) => one.departmentId);
  const field = (index: number): string => `departments.${index}.departmentId`;
  assertSound([...repeated(ids, field), ...(await unknown(tx, Department, dialogue, ids, field))]);
  await tx.manager.delete(DialogueDepartment, { dialogueId: dialogue.id });
  for (const { departmentId, quota } of departments)
    await tx.manager.insert(DialogueDepartment, { dialogueId: dialogue.id, departmentId, quota });
}

export async function setFields(tx: Tx, dialogue: Whose, ids: string[]): Promise<void> {
  const field = (index: number): string => `fields.${index}`;
  assertSound([...repeated(ids, field), ...(await unknown(tx, Field, dialogue, ids, field))]);
  await tx.manager.delete(DialogueField, { dialogueId: dialogue.id });
  for (const fieldId of ids) await tx.manager.insert(DialogueField, { dialogueId: dialogue.id, fieldId });
}

export async function setAgenda(tx: Tx, dialogueId: string, items: AgendaItemDto[]): Promise<void> {
  assertSound(agendaProblems(items));
  await tx.manager.delete(AgendaItem, { dialogueId });
  for (const [position, { startsAt, endsAt = null, title, performer = null }] of items.entries())
    await tx.manager.insert(AgendaItem, { id: newId(), dialogueId, position, startsAt, endsAt, title, performer });
}
