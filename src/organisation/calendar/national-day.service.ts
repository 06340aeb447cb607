import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Reader } from '../../database/reader.js';
import { Transaction } from '../../database/transaction.js';
import type { SpecialDay } from './working-calendar.js';
import { raiseCalendarVersion } from './working-calendar.service.js';
import holidays from './holidays-vn.json' with { type: 'json' };

interface Row extends SpecialDay {
  id: string;
}

/** One id per date, because several processes may insert at the same time. */
const idOf = (date: string): string => `00000000-0000-8000-8000-0000${date.replaceAll('-', '')}`;

/**
 * Updates the country's days to what this release knows, at every start. This is not a migration, because migrations are
 * never edited: the days of a year are announced each autumn and come, like corrections, with the next release. An
 * organisation that knows better enters days of its own, which take precedence.
 */
@Injectable()
export class NationalDayService implements OnModuleInit {
  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
  ) {}

  async onModuleInit(): Promise<void> {
    const stored = await this.reader.rows<Row>(
      'SELECT id, date, name, kind, status FROM calendar_day WHERE organisation_id IS NULL',
    );
    const wanted = new Map((holidays.days as SpecialDay[]).map((day) => [idOf(day.date), day]));
    const known = new Map(stored.map((row) => [row.id, row]));
    const gone = stored.filter((row) => !wanted.has(row.id));
    const changed = [...wanted].filter(([id, day]) => {
      const row = known.get(id);
      return !row || row.name !== day.name || row.kind !== day.kind || row.status !== day.status;
    });
    if (gone.length + changed.length === 0) return;
    await this.transaction.run(async (tx) => {
      for (const { id } of gone) await tx.execute('DELETE FROM calendar_day WHERE id = ?', [id]);
      for (const [id, { date, name, kind, status }] of changed)
        await tx.execute(
          `INSERT INTO calendar_day (id, organisation_id, date, name, kind, status) VALUES (?, NULL, ?, ?, ?, ?)
           ON CONFLICT (id) DO UPDATE SET name = excluded.name, kind = excluded.kind, status = excluded.status`,
          [id, date, name, kind, status],
        );
      await raiseCalendarVersion(tx, null);
    });
  }
}
