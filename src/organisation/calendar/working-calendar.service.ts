import { Injectable } from '@nestjs/common';
import { Reader } from '../../database/reader.js';
import { type SpecialDay, WorkingCalendar } from './working-calendar.js';

/** How long a calendar is cached; another process may have changed a day. */
const believedMs = 30_000;

/** Each organisation's working calendar: the country's days, overridden by its own. */
@Injectable()
export class WorkingCalendarService {
  private readonly known = new Map<string, { calendar: Promise<WorkingCalendar>; until: number }>();

  constructor(private readonly reader: Reader) {}

  of(organisationId: string): Promise<WorkingCalendar> {
    const found = this.known.get(organisationId);
    if (found && found.until > performance.now()) return found.calendar;
    const calendar = this.load(organisationId);
    this.known.set(organisationId, { calendar, until: performance.now() + believedMs });
    calendar.catch(() => this.known.delete(organisationId));
    return calendar;
  }

  /** To be called after COMMIT of a change. */
  invalidate(organisationId: string): void {
    this.known.delete(organisationId);
  }

  private async load(organisationId: string): Promise<WorkingCalendar> {
    // The country's days first: of two rows for one date the later applies.
    const days = await this.reader.rows<SpecialDay>(
      `SELECT date, name, kind, status FROM calendar_day WHERE organisation_id IS NULL OR organisation_id = ?
       ORDER BY CASE WHEN organisation_id IS NULL THEN 0 ELSE 1 END, date`,
      [organisationId],
    );
    return new WorkingCalendar(days);
  }
}
