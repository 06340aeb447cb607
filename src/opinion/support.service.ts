import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { type Budget, RateLimits } from '../auth/rate-limits.js';
import { LOGGER } from '../common/common.module.js';
import { notFound, Refusal } from '../common/problem/refusal.js';
import { Transaction, type Tx } from '../database/transaction.js';
import { isPublic } from '../dialogue/dialogue.policy.js';
import type { SupportView } from './dto/opinion.view.js';
import { leadOf } from './grouping.js';
import { isShownOutside } from './opinion.live.js';
import { findOpinion } from './opinion.store.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';

const coalesceMs = 500;
const perDevice: Budget = { name: 'support-device', points: 60, seconds: 600 };

/**
 * Tôi cũng quan tâm. Each click is a row, once per device, and stored before it is answered; the log hears of all clicks of
 * half a second in one event per opinion, so that a hall full of thumbs does not flood it.
 */
@Injectable()
export class SupportService implements OnModuleDestroy {
  private touched = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly transaction: Transaction,
    private readonly limits: RateLimits,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Only what hall and public can see can be supported: the queue and the floor. A grouped one supports its lead. */
  async support(id: string, deviceHash: string): Promise<SupportView> {
    await this.limits.take(perDevice, deviceHash);
    return this.transaction.run(async (tx) => {
      const asked = await findOpinion(tx, id);
      const opinion = asked && (await leadOf(tx, asked));
      if (!opinion || !isShownOutside(opinion.status)) throw notFound();
      const dialogue = await tx.manager.findOneByOrFail(Dialogue, { id: opinion.dialogueId });
      if (!isPublic(dialogue)) throw notFound();
      const added = await tx.execute(
        'INSERT INTO support (opinion_id, device_hash, at) VALUES (?, ?, ?) ON CONFLICT (opinion_id, device_hash) DO NOTHING',
        [opinion.id, deviceHash, tx.now.toISOString()],
      );
      if (added > 0) tx.afterCommit(() => this.touch(opinion.id, opinion.dialogueId));
      return { supportCount: await counted(tx, opinion.id, added) };
    });
  }

  /** Tells what is still to be told, before the database closes. */
  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    await this.tellAll();
  }

  private touch(id: string, dialogueId: string): void {
    this.touched.set(id, dialogueId);
    this.timer ??= setTimeout(() => void this.tellAll(), coalesceMs).unref();
  }

  /** One event for each opinion touched since the last time. */
  async tellAll(): Promise<void> {
    this.timer = undefined;
    const touched = this.touched;
    this.touched = new Map();
    if (touched.size > 0) this.telling = this.telling.then(() => this.record(touched));
    await this.telling;
  }

  private async record(touched: ReadonlyMap<string, string>): Promise<void> {
    const record = async (tx: Tx): Promise<void> => {
      for (const [subjectId, dialogueId] of touched)
        tx.record({
          dialogueId,
          type: 'opinion.supported',
          subjectType: 'opinion',
          subjectId,
          actorId: null,
          public: true,
        });
    };
    await this.transaction.run(record).catch((error: unknown) => {
      // The rows are stored; screens show the right count with the next change of these opinions.
      this.log.warn({ err: error, opinions: touched.size }, 'support was not announced');
    });
  }
}

async function counted(tx: Tx, id: string, added: number): Promise<number> {
  const [row] = await tx.rows<{ support_count: number }>(
    'UPDATE opinion SET support_count = support_count + ? WHERE id = ? RETURNING support_count',
    [added, id],
  );
  if (!row) throw new Refusal('not-found');
  return row.support_count;
}
