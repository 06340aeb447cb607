import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { AdmissionService } from '../../auth/admission.service.js';
import type { Caller } from '../../auth/caller.js';
import { type Budget, RateLimitService } from '../../auth/rate-limit.service.js';
import { LOGGER } from '../../common/common.module.js';
import { isId } from '../../common/ids.js';
import { notFound, Refusal } from '../../common/problem/refusal.js';
import { recordEvent } from '../../database/change-row.js';
import { Reader } from '../../database/reader.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { isPublic } from '../../dialogue/dialogue.policy.js';
import type { SupportView } from '../dto/opinion.view.js';
import { leadOf } from '../moderation/grouping.js';
import { Opinion } from '../opinion.entity.js';
import { isShownOutside } from '../opinion-events.js';
import { findOpinion, opinionEvent } from '../opinion.transitions.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';

const coalesceMs = 500;
const perDevice: Budget = { name: 'support-device', points: 60, seconds: 600 };
/** For one opinion, of all browsers of a network that have not worked yet. */
const unworked: Budget = { name: 'support-unworked', points: 3, seconds: 24 * 3600 };
/** Enough for a hall of 500 behind one address, each supporting a dozen questions. */
const perAddress: Budget = { name: 'support-address', points: 6_000, seconds: 600 };

/**
 * Support (tôi cũng quan tâm). Each click is a row, once per device, stored before it is acknowledged; all clicks
 * within half a second are announced in one event per opinion, so that they do not flood the log. Support is only shown
 * and does not change the calling order.
 */
@Injectable()
export class SupportService implements OnModuleDestroy {
  private touched = new Map<string, string>();
  private timer: NodeJS.Timeout | undefined;
  private telling: Promise<void> = Promise.resolve();

  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly limits: RateLimitService,
    private readonly admission: AdmissionService,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /**
   * One support per device and per phone number, however many devices have sent opinions with it. One's own opinion
   * cannot be supported. `caller` is absent if the call did not come over the network.
   */
  async support(id: string, deviceHash: string, caller?: Caller): Promise<SupportView> {
    if (caller) await this.admit(id, deviceHash, caller);
    return this.inLane(id, async (tx) => {
      const opinion = await this.open(tx, id);
      await this.assertAnother(tx, opinion, deviceHash);
      const added = await tx.execute(
        'INSERT INTO support (opinion_id, device_hash, at) VALUES (?, ?, ?) ON CONFLICT (opinion_id, device_hash) DO NOTHING',
        [opinion.id, deviceHash, tx.now.toISOString()],
      );
      return this.count(tx, opinion, added);
    });
  }

  /** Withdraws the support. */
  async takeBack(id: string, deviceHash: string, caller?: Caller): Promise<SupportView> {
    if (caller) {
      this.admission.assertReturned(caller);
      await this.limits.consume(perDevice, deviceHash);
    }
    return this.inLane(id, async (tx) => {
      const opinion = await this.open(tx, id);
      const gone = await tx.execute('DELETE FROM support WHERE opinion_id = ? AND device_hash = ?', [
        opinion.id,
        deviceHash,
      ]);
      return this.count(tx, opinion, -gone);
    });
  }

  /** Announces what is pending before the database closes. */
  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.timer);
    await this.publishCounts();
  }

  /** Records one event for each opinion whose support changed since the last time. */
  async publishCounts(): Promise<void> {
    this.timer = undefined;
    const touched = this.touched;
    this.touched = new Map();
    if (touched.size > 0) this.telling = this.telling.then(() => this.record(touched));
    await this.telling;
  }

  /** Many click on the same question at once: they share a connection and a COMMIT instead of queueing for its row. */
  private inLane<T>(id: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.transaction.run(work, { lane: `support ${id}` });
  }

  /** A browser that repeats what is stored already is not charged to its network. */
  private async admit(id: string, deviceHash: string, caller: Caller): Promise<void> {
    this.admission.assertReturned(caller);
    await this.limits.consume(perDevice, deviceHash);
    const counted = this.admission.isCounted(caller);
    const about = counted ? await this.leadIdOf(id) : id;
    if (counted && (await this.isStored(about, deviceHash))) return;
    const purpose = `support ${deviceHash}`;
    await this.admission.admit(caller, { free: unworked, about, wide: perAddress, purpose });
  }

  /** All of a group count for its lead. */
  private async leadIdOf(id: string): Promise<string> {
    const asked = isId(id) ? await this.reader.manager.findOneBy(Opinion, { id }) : null;
    return asked ? (await leadOf(this.reader, asked)).id : id;
  }

  private async isStored(opinionId: string, deviceHash: string): Promise<boolean> {
    const found = await this.reader.rows('SELECT at FROM support WHERE opinion_id = ? AND device_hash = ?', [
      opinionId,
      deviceHash,
    ]);
    return found.length > 0;
  }

  /** Only opinions in the queue or on the floor can be supported; for a grouped one the support goes to its lead. */
  private async open(tx: Tx, id: string): Promise<Opinion> {
    const asked = await findOpinion(tx, id);
    const opinion = asked && (await leadOf(tx, asked));
    if (!opinion || !isShownOutside(opinion.status)) throw notFound();
    const dialogue = await tx.manager.findOneByOrFail(Dialogue, { id: opinion.dialogueId });
    if (!isPublic(dialogue)) throw notFound();
    return opinion;
  }

  /** Refuses support for one's own opinion. Most devices have sent nothing, so this costs them one read. */
  private async assertAnother(tx: Tx, opinion: Opinion, deviceHash: string): Promise<void> {
    const sent = await tx.rows<{ phone: string | null }>(
      `SELECT a.phone FROM opinion o JOIN author a ON a.id = o.author_id WHERE o.device_hash = ? AND o.dialogue_id = ?`,
      [deviceHash, opinion.dialogueId],
    );
    if (sent.length === 0) return;
    const phones = [...new Set(sent.flatMap(({ phone }) => phone ?? []))];
    // Locked until COMMIT, so that the second of two devices of one person sees what the first did.
    await tx.execute('UPDATE opinion SET support_count = support_count WHERE id = ?', [opinion.id]);
    if (await isOwn(tx, opinion, deviceHash, phones)) throw new Refusal('own-opinion');
    if (await hasSupported(tx, opinion, deviceHash, phones)) throw new Refusal('phone-supported');
  }

  private async count(tx: Tx, { id, dialogueId }: Opinion, change: number): Promise<SupportView> {
    // What changes nothing writes nothing.
    const [row] = await tx.rows<{ support_count: number }>(
      change === 0
        ? 'SELECT support_count FROM opinion WHERE id = ?'
        : 'UPDATE opinion SET support_count = support_count + ? WHERE id = ? RETURNING support_count',
      change === 0 ? [id] : [change, id],
    );
    if (!row) throw notFound();
    if (change !== 0) tx.afterCommit(() => this.markChanged(id, dialogueId));
    return { supportCount: row.support_count };
  }

  private markChanged(id: string, dialogueId: string): void {
    this.touched.set(id, dialogueId);
    this.timer ??= setTimeout(() => void this.publishCounts(), coalesceMs).unref();
  }

  private async record(touched: ReadonlyMap<string, string>): Promise<void> {
    const record = async (tx: Tx): Promise<void> => {
      for (const [subjectId, dialogueId] of touched)
        recordEvent(tx, dialogueId, opinionEvent(subjectId, 'supported', true), { accountId: null });
    };
    await this.transaction.run(record).catch((error: unknown) => {
      // The rows are stored; screens get the right count with the next change of these opinions.
      this.log.warn({ err: error, opinions: touched.size }, 'support was not announced');
    });
  }
}

const phoneIn = (phones: readonly string[]): string =>
  phones.length > 0 ? `a.phone IN (${phones.map(() => '?').join(', ')})` : '1 = 0';

/** Whether it, or one of its group, was sent from this device or with its phone number. */
async function isOwn(tx: Tx, { id, groupId }: Opinion, deviceHash: string, phones: string[]): Promise<boolean> {
  const own = await tx.rows(
    `SELECT o.id FROM opinion o JOIN author a ON a.id = o.author_id
     WHERE (o.id = ? OR o.group_id = ?) AND (o.device_hash = ? OR ${phoneIn(phones)}) LIMIT 1`,
    [id, groupId, deviceHash, ...phones],
  );
  return own.length > 0;
}

/** Whether the same phone number has supported it from another device. */
async function hasSupported(
  tx: Tx,
  { id, dialogueId }: Opinion,
  deviceHash: string,
  phones: string[],
): Promise<boolean> {
  const spoken = await tx.rows(
    `SELECT s.device_hash FROM support s
     JOIN opinion o ON o.device_hash = s.device_hash AND o.dialogue_id = ?
     JOIN author a ON a.id = o.author_id
     WHERE s.opinion_id = ? AND s.device_hash <> ? AND ${phoneIn(phones)} LIMIT 1`,
    [dialogueId, id, deviceHash, ...phones],
  );
  return spoken.length > 0;
}
