import type { UnitFigures } from '#api/reports.js';

/** Units with missing dialogues first, then with late publications, then with most overdue tasks. */
export const inOrder = (units: readonly UnitFigures[]): UnitFigures[] =>
  [...units].sort(
    (one, other) =>
      other.missing - one.missing || lateOf(other) - lateOf(one) || other.tasks.overdue - one.tasks.overdue,
  );

const lateOf = ({ notices, results }: UnitFigures): number => notices.late + results.late;

export function totalsOf(units: readonly UnitFigures[]) {
  const sum = (figure: (unit: UnitFigures) => number): number => units.reduce((all, unit) => all + figure(unit), 0);
  return {
    enough: units.filter((unit) => unit.missing === 0).length,
    clocksLate: sum(lateOf),
    overdue: sum((unit) => unit.tasks.overdue),
    escalations: sum((unit) => unit.escalationsOpen),
  };
}
