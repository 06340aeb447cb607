import type { LocalDate } from '../../common/local-date.js';
import type { WorkingCalendar } from '../../organisation/calendar/working-calendar.js';
import type { Reminders } from '../../organisation/reminder/reminder-setting.js';

/** Why a task is told today. `days`: working days left or late. */
export type Rung = { kind: 'before' | 'due' | 'overdue'; days: number };

/** What is told of a due date on a working day, if anything. Each rung falls on one working day. */
export function rungOf(
  dueOn: LocalDate,
  today: LocalDate,
  calendar: WorkingCalendar,
  { beforeDays, onDueDay, overdueEvery }: Reminders,
): Rung | null {
  const left = calendar.workingDaysBetween(today, dueOn).days;
  if (dueOn >= today) {
    if (left === 0) return onDueDay ? { kind: 'due', days: 0 } : null;
    return beforeDays.includes(left) ? { kind: 'before', days: left } : null;
  }
  const late = -left;
  const isTold = overdueEvery > 0 && late > 0 && (late - 1) % overdueEvery === 0;
  return isTold ? { kind: 'overdue', days: late } : null;
}
