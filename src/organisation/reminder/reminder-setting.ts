import type { Statements } from '../../database/sql.js';
import type { RemindersDto } from './reminder.dto.js';

export type Reminders = Readonly<RemindersDto>;

export const defaultReminders: Reminders = {
  digestHour: 7,
  beforeDays: [3, 1],
  onDueDay: true,
  overdueEvery: 2,
  urgentWithin: 3,
};

/** What an organisation has chosen, or the defaults. */
export async function readReminders(source: Pick<Statements, 'rows'>, organisationId: string): Promise<Reminders> {
  const [row] = await source.rows<{ settings: string }>(
    'SELECT settings FROM reminder_setting WHERE organisation_id = ?',
    [organisationId],
  );
  return row ? (JSON.parse(row.settings) as Reminders) : defaultReminders;
}
