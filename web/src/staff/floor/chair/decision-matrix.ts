import type { OpinionLiveView } from '#contract/views.js';
import type { DueOption, DueOptions } from '#api/decisions.js';

export interface Row {
  departmentId: string;
  name: string;
  isOfField: boolean;
}

/** Number of tasks per department in this dialogue. */
export function givenTo(opinions: readonly Pick<OpinionLiveView, 'decision'>[]): Map<string, number> {
  const given = new Map<string, number>();
  for (const { decision } of opinions)
    for (const { departmentId } of decision?.assignments ?? [])
      given.set(departmentId, (given.get(departmentId) ?? 0) + 1);
  return given;
}

/** The field's department, the proposing one, then those with most tasks; at most three. */
export function rowsOf(options: DueOptions, given: ReadonlyMap<string, number>, most = 3): Row[] {
  const { departments, fieldDepartmentId, proposed } = options;
  const weight = (id: string): number => {
    if (id === fieldDepartmentId) return Number.POSITIVE_INFINITY;
    if (id === proposed?.departmentId) return Number.MAX_SAFE_INTEGER;
    return given.get(id) ?? 0;
  };
  return departments
    .map((one, index) => ({ one, index }))
    .sort((a, b) => (weight(a.one.id) === weight(b.one.id) ? a.index - b.index : weight(b.one.id) - weight(a.one.id)))
    .slice(0, most)
    .map(({ one }) => ({ departmentId: one.id, name: one.name, isOfField: one.id === fieldDepartmentId }));
}

/** Whether the cell is the department's own proposal. */
export const isProposed = ({ proposed }: DueOptions, departmentId: string, column: DueOption): boolean =>
  proposed?.departmentId === departmentId && proposed.workingDays === column.workingDays;

/** The cell an arrow key leads to in a table of `rows` × `columns`; stops at the edges. */
export function cellAfter(
  at: { row: number; column: number } | null,
  key: 'up' | 'down' | 'left' | 'right',
  size: { rows: number; columns: number },
): { row: number; column: number } {
  if (!at) return { row: 0, column: 0 };
  const step = { up: [-1, 0], down: [1, 0], left: [0, -1], right: [0, 1] }[key];
  const within = (value: number, length: number): number => Math.min(Math.max(value, 0), length - 1);
  return {
    row: within(at.row + (step[0] ?? 0), size.rows),
    column: within(at.column + (step[1] ?? 0), size.columns),
  };
}
