import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../common/clock.js';
import { LOGGER } from '../common/common.module.js';
import { Metrics } from '../common/http/metrics.js';
import type { MessageFate } from '../contract/message.js';
import { columns } from '../database/select.js';
import { among } from '../database/sql.js';
import { dayMs } from '../database/sweep.js';
import { Transaction, type Tx } from '../database/transaction.js';
import { maskContacts } from '../disclosure/masking.js';
import { Channels } from './channels.service.js';
import { Composers, type Outgoing } from './composers.js';
import { NotTaken } from './delivery.js';
import { OutboxMessage } from './message.entity.js';

const minuteMs = 60_000;
/** How long a process alone may send a message it has taken: much longer than a server may keep it waiting. */
export const leaseMs = 10 * minuteMs;
/** After a try that failed for now. The last is repeated; after `maxAttempts` tries, in two days, it is given up. */
const pausesMs = [1, 5, 15, 60, 180, 360, 720].map((minutes) => minutes * minuteMs);
export const maxAttempts = 10;
/** What could not be sent for so long, because no channel was set up, is old news. */
const staleMs = 7 * dayMs;
const everyMs = 10_000;
/** Conversations at the same time. */
const lanes = 4;
const mostFailure = 500;

interface Outcome {
  fate: MessageFate | null;
  failure?: string;
}

const taken = columns(OutboxMessage, 'outbox_message', [
  'id',
  'channel',
  'template',
  'subjectType',
  'subjectId',
  'step',
  'createdAt',
  'attempts',
  'notBefore',
]);

/**
 * Sends the outbox, in every process. Who sends a message has taken it for ten minutes, in a transaction of its own; what came of
 * it is stored right after the server's answer, before the next one is taken. A process that dies between that answer and COMMIT leaves a
 * message that is sent again, with the same `Message-ID` or `Idempotency-Key`.
 */
@Injectable()
export class MessageSender implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private closing = false;
  /** What came of messages, where the database did not take it yet. */
  private readonly unsettled = new Map<Outgoing, Outcome>();

  constructor(
    private readonly transaction: Transaction,
    private readonly channels: Channels,
    private readonly composers: Composers,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.channels.names.length > 0) this.timer = setInterval(() => void this.run(), everyMs).unref();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    this.closing = true;
    await this.running;
  }

  /** Sends all that is due; never rejects. */
  run(): Promise<void> {
    const lane = (): Promise<void> =>
      this.sendAll().catch((error: unknown) => {
        if (!this.closing) this.log.warn({ err: error }, 'messages could not be sent');
      });
    this.running ??= Promise.all(Array.from({ length: lanes }, lane)).then(() => {
      this.running = undefined;
    });
    return this.running;
  }

  private async sendAll(): Promise<void> {
    for (const [message, outcome] of this.unsettled) await this.settle(message, outcome);
    while (!this.closing) {
      const message = await this.take();
      if (!message) return;
      await this.settle(message, await this.send(message));
    }
  }

  /** Takes the message that has waited longest. Its next try is due when the lease is over, if nobody says otherwise. */
  private take(): Promise<Outgoing | undefined> {
    const { names } = this.channels;
    if (names.length === 0) return Promise.resolve(undefined);
    return this.transaction.run(async (tx) => {
      const lock = isPostgres(tx) ? 'FOR UPDATE SKIP LOCKED' : '';
      const sendable = among('channel', names);
      const [message] = await tx.rows<Outgoing>(
        `UPDATE outbox_message SET not_before = ?, attempts = attempts + 1
         WHERE id = (SELECT id FROM outbox_message WHERE fate IS NULL AND not_before <= ? AND ${sendable.sql}
                     ORDER BY not_before, id LIMIT 1 ${lock})
         RETURNING ${taken}`,
        [new Date(tx.now.getTime() + leaseMs).toISOString(), tx.now.toISOString(), ...sendable.values],
      );
      return message;
    });
  }

  private async send(message: Outgoing): Promise<Outcome> {
    const { id, channel, createdAt, attempts } = message;
    if (attempts > maxAttempts) return { fate: 'given_up', failure: 'interrupted' };
    if (attempts === 1 && this.clock.ms() - Date.parse(createdAt) > staleMs) return { fate: 'dropped' };
    try {
      const letter = await this.composers.compose(message);
      if (!letter) return { fate: 'dropped' };
      // A process that slept meanwhile, with its machine, is no longer alone.
      if (this.clock.ms() > Date.parse(message.notBefore) - leaseMs / 2) return { fate: null, failure: 'interrupted' };
      await this.channels.on(channel)({ ...letter, id, channel });
      return { fate: 'sent' };
    } catch (error) {
      if (!(error instanceof NotTaken)) this.log.error({ err: error, message: id }, 'a message could not be sent');
      const failure = error instanceof NotTaken ? maskContacts(error.message).slice(0, mostFailure) : 'internal error';
      const forGood = (error instanceof NotTaken && error.forGood) || attempts >= maxAttempts;
      return { fate: forGood ? 'given_up' : null, failure };
    }
  }

  /** Stores what came of it, also of a message that was dropped meanwhile. */
  private async settle(message: Outgoing, outcome: Outcome): Promise<void> {
    const { id, attempts } = message;
    const { fate, failure = null } = outcome;
    this.unsettled.set(message, outcome);
    await this.transaction.run(async (tx) => {
      const at = tx.now.toISOString();
      if (fate === null) {
        const pause = pausesMs[Math.min(attempts, pausesMs.length) - 1] as number;
        await tx.execute('UPDATE outbox_message SET not_before = ?, failure = ? WHERE id = ? AND attempts = ?', [
          new Date(tx.now.getTime() + pause).toISOString(),
          failure,
          id,
          attempts,
        ]);
      } else
        await tx.execute(
          'UPDATE outbox_message SET fate = ?, ended_at = ?, failure = ? WHERE id = ? AND attempts = ?',
          [fate, at, failure, id, attempts],
        );
    });
    this.unsettled.delete(message);
    this.metrics.messages.inc({ channel: message.channel, fate: fate ?? 'again' });
  }
}

const isPostgres = ({ manager }: Tx): boolean => manager.connection.options.type === 'postgres';
