import { localDateOf } from '../../common/local-date.js';
import type { FieldProblem } from '../../contract/problems.js';
import type { RuleName } from '../../contract/rules.js';

interface Hours {
  startsAt: string;
  endsAt?: string | null | undefined;
}

interface Plan extends Hours {
  heldOn: string;
  collectFrom: Date | null;
  collectUntil: Date | null;
  registerFrom: Date | null;
  registerUntil: Date | null;
}

export const broken = (field: string, rule: RuleName): FieldProblem => ({ field, rule, message: '' });

const reversed = (from: Date | null, until: Date | null): boolean => from !== null && until !== null && from >= until;

/** Checks rules between the values of a plan. A past date is only reported if it was newly chosen. */
export function planProblems(plan: Plan, chosenOn: Date | null): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (chosenOn && plan.heldOn < localDateOf(chosenOn)) problems.push(broken('heldOn', 'date-in-past'));
  if (plan.endsAt && plan.endsAt <= plan.startsAt) problems.push(broken('endsAt', 'range-reversed'));
  if (reversed(plan.collectFrom, plan.collectUntil)) problems.push(broken('collectUntil', 'range-reversed'));
  if (reversed(plan.registerFrom, plan.registerUntil)) problems.push(broken('registerUntil', 'range-reversed'));
  return problems;
}

/** Items must be in order: none ends before it begins, none begins before the previous one. */
export function agendaProblems(items: readonly Hours[]): FieldProblem[] {
  return items.flatMap((item, index) => {
    const above = items[index - 1];
    const late = above ? (above.endsAt ?? above.startsAt) : undefined;
    return [
      ...(late !== undefined && item.startsAt < late ? [broken(`agenda.${index}.startsAt`, 'not-in-order')] : []),
      ...(item.endsAt && item.endsAt <= item.startsAt ? [broken(`agenda.${index}.endsAt`, 'range-reversed')] : []),
    ];
  });
}

/** Entries that occur in the list a second time. */
export const repeated = (ids: readonly string[], field: (index: number) => string): FieldProblem[] =>
  ids.flatMap((id, index) => (ids.indexOf(id) < index ? [broken(field(index), 'not-unique')] : []));
