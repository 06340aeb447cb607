import { Injectable } from '@nestjs/common';
import { Reader } from '../../database/reader.js';
import type { ReadSource } from '../../database/sql.js';
import type { Tx } from '../../database/transaction.js';
import { type SpecialDay, WorkingCalendar } from './working-calendar.js';

/** How long a calendar is cached for reading; another process may have changed a day. */
const believedMs = 30_000;

interface Known {
  version: number;
  calendar: WorkingCalendar;
}

/**
 * To be called in the transaction that changes a day, before anything else; null: of every organisation. Whoever changes
 * the same calendar waits here, and so does whoever counts a due date with it.
 */
export async function raiseCalendarVersion(tx: Tx, organisationId: string | null): Promise<void> {
  const raise = 'UPDATE organisation SET calendar_version = calendar_version + 1';
  if (organisationId === null) await tx.execute(raise);
  else await tx.execute(`${raise} WHERE id = ?`, [organisationId]);
}

/** Each organisation's working calendar: the country's days, overridden by its own. */
@Injectable()
export class WorkingCalendarService {
  private readonly known = new Map<string, { found: Promise<Known>; until: number }>();

  constructor(private readonly reader: Reader) {}

  /** For reading. */
  async of(organisationId: string): Promise<WorkingCalendar> {
    const cached = this.known.get(organisationId);
    const found =
      cached && cached.until > performance.now()
        ? cached.found
        : this.keep(organisationId, load(this.reader, organisationId));
    return (await found).calendar;
  }

  /**
   * For counting a due date that is stored: the calendar as committed, and it stays so until this transaction is over.
   * Otherwise a date counted with the old calendar could be stored after all others were counted anew.
   */
  async within(tx: Tx, organisationId: string): Promise<WorkingCalendar> {
    const lock = tx.manager.connection.options.type === 'postgres' ? 'FOR SHARE' : '';
    const [now] = await tx.rows<{ version: number }>(
      `SELECT calendar_version AS version FROM organisation WHERE id = ? ${lock}`,
      [organisationId],
    );
    const cached = await this.known.get(organisationId)?.found;
    if (cached && cached.version === now?.version) return cached.calendar;
    return (await this.keep(organisationId, load(tx, organisationId))).calendar;
  }

  /** To be called after COMMIT of a change. */
  invalidate(organisationId: string): void {
    this.known.delete(organisationId);
  }

  private keep(organisationId: string, found: Promise<Known>): Promise<Known> {
    this.known.set(organisationId, { found, until: performance.now() + believedMs });
    found.catch(() => this.known.delete(organisationId));
    return found;
  }
}

async function load(source: Pick<ReadSource, 'rows'>, organisationId: string): Promise<Known> {
  // The country's days first: of two rows for one date the later applies.
  const rows = await source.rows<SpecialDay & { version: number }>(
    `SELECT o.calendar_version AS version, c.date, c.name, c.kind, c.status FROM organisation o
     LEFT JOIN calendar_day c ON c.organisation_id IS NULL OR c.organisation_id = o.id
     WHERE o.id = ? ORDER BY CASE WHEN c.organisation_id IS NULL THEN 0 ELSE 1 END, c.date`,
    [organisationId],
  );
  const days = rows.filter(({ date }) => date !== null);
  return { version: rows[0]?.version ?? 0, calendar: new WorkingCalendar(days) };
}
