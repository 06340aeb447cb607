import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../../common/clock.js';
import { LOGGER } from '../../common/common.module.js';
import { type LocalDate, localDateOf, localMinutesOf } from '../../common/local-date.js';
import { Reader } from '../../database/reader.js';
import { Transaction } from '../../database/transaction.js';
import { Channels } from '../../messaging/channels.service.js';
import { enqueueMessages } from '../../messaging/outbox.js';
import { WorkingCalendarService } from '../../organisation/calendar/working-calendar.service.js';
import { readReminders } from '../../organisation/reminder/reminder-setting.js';
import { hears, listDueTasks, listStaff } from './staff-tasks.queries.js';

const everyMs = 60_000;

/**
 * Puts the digest of each working day into the outbox, from the hour that the organisation has chosen on. Every process does, and the
 * unique step of a message keeps it to one for each person and day.
 */
@Injectable()
export class DailyDigest implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  /** The last day of each organisation that this process has seen to. */
  private readonly done = new Map<string, LocalDate>();

  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
    private readonly calendars: WorkingCalendarService,
    private readonly channels: Channels,
    private readonly clock: Clock,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.channels.names.includes('email')) this.timer = setInterval(() => void this.run(), everyMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  /** Enqueues what is due; never rejects. */
  run(): Promise<void> {
    this.running ??= this.runAll()
      .catch((error: unknown) => this.log.warn({ err: error }, 'the daily digest could not be prepared'))
      .finally(() => (this.running = undefined));
    return this.running;
  }

  private async runAll(): Promise<void> {
    const now = this.clock.now();
    const today = localDateOf(now);
    const organisations = await this.reader.rows<{ id: string }>('SELECT id FROM organisation');
    for (const { id } of organisations) {
      if (this.done.get(id) === today) continue;
      const reminders = await readReminders(this.reader, id);
      if (localMinutesOf(now) < reminders.digestHour * 60) continue;
      await this.enqueue(id, today);
      this.done.set(id, today);
    }
  }

  private async enqueue(organisationId: string, today: LocalDate): Promise<void> {
    const calendar = await this.calendars.of(organisationId);
    if (!calendar.isWorkingDay(today)) return;
    const reminders = await readReminders(this.reader, organisationId);
    const tasks = await listDueTasks(this.reader, organisationId, today, calendar, reminders);
    if (tasks.length === 0) return;
    const staff = await listStaff(this.reader, organisationId, today);
    const concerned = staff.filter((held) => tasks.some((task) => hears(held, task)));
    const accounts = [...new Set(concerned.map(({ accountId }) => accountId))];
    await this.transaction.run((tx) =>
      enqueueMessages(
        tx,
        accounts.map((accountId) => ({
          organisationId,
          dialogueId: null,
          channel: 'email',
          template: 'staff.digest',
          to: { type: 'account', id: accountId },
          step: `${organisationId}/${today}`,
        })),
      ),
    );
  }
}
