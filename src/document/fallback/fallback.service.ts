import { join } from 'node:path';
import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import { IsNull, In } from 'typeorm';
import { Clock } from '../../common/clock.js';
import { CONFIG, LOGGER } from '../../common/common.module.js';
import type { Config } from '../../config/config.js';
import { Reader } from '../../database/reader.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';
import type { FallbackView } from './dto/fallback.view.js';
import { folderName, type FallbackProblem, keep, problemOf, sweep } from './fallback-folder.js';
import { PdfWorkerService } from '../pdf-worker.service.js';
import { queueHtml } from '../queue/queue-html.js';
import { QueueListQueries } from '../queue/queue-list.queries.js';

const minute = 60_000;
export const everyMs = 5 * minute;
const lookMs = 10_000;
const keptAfterMs = 7 * 24 * 60 * minute;

interface Saving {
  /** When saving was last attempted. */
  at: number;
  savedAt: Date | null;
  problem: FallbackProblem | null;
}

/**
 * Saves the queue of every live dialogue on this machine's disk, so that the dialogue can continue on paper if the server
 * fails. Errors are shown on staff screens and affect nothing else. Each process keeps its own copy; in a shared folder
 * they write the same files, each atomically.
 */
@Injectable()
export class FallbackService implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly savings = new Map<string, Saving>();
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private closing = false;

  constructor(
    private readonly reader: Reader,
    private readonly queries: QueueListQueries,
    private readonly pdf: PdfWorkerService,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.runOnce(), lookMs);
    this.timer.unref();
  }

  /** Stops the timer; from then on only `round` saves. */
  stopTimer(): void {
    clearInterval(this.timer);
  }

  /** Shutdown does not wait for a copy in progress; the last complete one stays. */
  async beforeApplicationShutdown(): Promise<void> {
    this.stopTimer();
    this.closing = true;
    await this.pdf.stop();
    await this.running;
  }

  /** Saves what is due; one round at a time, and never rejects. */
  runOnce(): Promise<void> {
    this.running ??= this.saveDue()
      .catch((error: unknown) => this.log.warn({ err: error }, 'saving fallback documents failed'))
      .finally(() => (this.running = undefined));
    return this.running;
  }

  stateOf(dialogue: Dialogue): FallbackView {
    const { savedAt = null, problem = null } = this.savings.get(dialogue.id) ?? {};
    return { savedAt: savedAt?.toISOString() ?? null, problem, folder: `fallback/${folderName(dialogue)}` };
  }

  private get root(): string {
    return join(this.config.dataDir, 'fallback');
  }

  private async saveDue(): Promise<void> {
    const inSession = await this.reader.manager.findBy(Dialogue, {
      status: In(['live', 'paused']),
      rehearsalOf: IsNull(),
    });
    const now = this.clock.ms();
    const due = inSession.filter(({ id }) => now - (this.savings.get(id)?.at ?? -Infinity) >= everyMs);
    for (const dialogue of due) if (!this.closing) await this.save(dialogue);
    if (due.length > 0) await sweep(this.root, inSession.map(folderName), new Date(now - keptAfterMs));
    for (const id of this.savings.keys()) if (!inSession.some((one) => one.id === id)) this.savings.delete(id);
  }

  private async save(dialogue: Dialogue): Promise<void> {
    const before = this.savings.get(dialogue.id);
    const at = this.clock.now();
    try {
      const list = await this.queries.get(dialogue);
      const papers = { html: queueHtml(list), pdf: await this.pdf.print(list) };
      await keep(join(this.root, folderName(dialogue)), at, papers);
      this.savings.set(dialogue.id, { at: at.getTime(), savedAt: new Date(list.asOf), problem: null });
    } catch (error) {
      if (this.closing) return;
      const problem = problemOf(error);
      this.savings.set(dialogue.id, { at: at.getTime(), savedAt: before?.savedAt ?? null, problem });
      this.log.error({ err: error, dialogueId: dialogue.id, problem }, 'the fallback documents could not be saved');
    }
  }
}
