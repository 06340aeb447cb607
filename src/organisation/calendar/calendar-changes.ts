import { Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import type { Performer } from '../../database/change-row.js';
import { Reader } from '../../database/reader.js';
import { Transaction } from '../../database/transaction.js';

/** Counts an organisation's open due dates with its calendar as it is now. */
export type Recounting = (organisationId: string, by: Performer) => Promise<void>;

/**
 * Carries a change of the calendar to what was counted with it; the modules above register how. Which version that has
 * been done for is stored, so that whatever was missed (a new release brought days, the process was stopped) is done at
 * the next start.
 */
@Injectable()
export class CalendarChanges implements OnApplicationBootstrap {
  private readonly logger = new Logger(CalendarChanges.name);
  private readonly works: Recounting[] = [];

  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
  ) {}

  register(work: Recounting): void {
    this.works.push(work);
  }

  /** After the change is committed. A failure is not the one of the change: it is logged and made up at the next start. */
  async apply(organisationId: string, by: Performer): Promise<void> {
    try {
      const version = await this.version(organisationId);
      for (const work of this.works) await work(organisationId, by);
      await this.transaction.run((tx) =>
        tx.execute('UPDATE organisation SET recounted_version = ? WHERE id = ?', [version, organisationId]),
      );
    } catch (error) {
      this.logger.error(`due dates of organisation ${organisationId} were not counted anew`, error);
    }
  }

  async onApplicationBootstrap(): Promise<void> {
    const missed = await this.reader.rows<{ id: string }>(
      'SELECT id FROM organisation WHERE recounted_version <> calendar_version ORDER BY id',
    );
    for (const { id } of missed) await this.apply(id, { accountId: null });
  }

  private async version(organisationId: string): Promise<number> {
    const [found] = await this.reader.rows<{ version: number }>(
      'SELECT calendar_version AS version FROM organisation WHERE id = ?',
      [organisationId],
    );
    return found?.version ?? 0;
  }
}
