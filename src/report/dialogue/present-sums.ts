import type { PresentSums } from '../../contract/pages.js';
import type { Count } from '../../opinion/opinion-count.js';
import { sumUp } from '../../opinion/sums.js';

/** A task that is not finished, of a decided opinion. */
export interface OwedTask {
  opinionId: string;
  /** `escalated`: another body was asked as well. */
  outcome: string;
  departmentName: string;
  dueOn: string | null;
  isLate: boolean;
}

/**
 * How things stand now: what is owed is split by its due date. Whatever is overdue counts as that, so that nothing late is
 * hidden behind a question to another body. Until outcomes are shown, whatever was decided is only heard.
 */
export function presentSums(counts: readonly Count[], tasks: readonly OwedTask[], outcomesShown: boolean): PresentSums {
  const { written, assigned, ...sums } = sumUp(counts, outcomesShown);
  const nothing = { answeredInHall: 0, withinTerm: 0, nextDueOn: null, overdue: 0, late: [] };
  if (!outcomesShown) return { ...sums, ...nothing };
  const late = new Map<string, OwedTask>();
  for (const task of tasks) {
    const known = late.get(task.opinionId);
    if (task.isLate && (!known || (task.dueOn ?? '') < (known.dueOn ?? ''))) late.set(task.opinionId, task);
  }
  const lateAndEscalated = [...late.values()].filter(({ outcome }) => outcome === 'escalated').length;
  const due = tasks.flatMap((one) => (one.outcome === 'escalated' || late.has(one.opinionId) ? [] : (one.dueOn ?? [])));
  return {
    ...sums,
    answeredInHall: counts.reduce(
      (sum, one) => (one.standing === 'answered' && one.onDay === 'answered' ? sum + one.count : sum),
      0,
    ),
    escalated: sums.escalated - lateAndEscalated,
    withinTerm: written + assigned - (late.size - lateAndEscalated),
    nextDueOn: due.sort()[0] ?? null,
    overdue: late.size,
    late: byDepartment([...late.values()]),
  };
}

/** The department with most of them first. */
function byDepartment(tasks: readonly OwedTask[]): PresentSums['late'] {
  const departments = new Map<string, number>();
  for (const { departmentName } of tasks) departments.set(departmentName, (departments.get(departmentName) ?? 0) + 1);
  return [...departments]
    .map(([departmentName, count]) => ({ departmentName, count }))
    .sort((a, b) => b.count - a.count || a.departmentName.localeCompare(b.departmentName, 'vi'));
}
