import { Injectable } from '@nestjs/common';
import { Refusal } from '../common/problem/refusal.js';
import { migrations } from './migrations/index.js';
import { Reader } from './reader.js';
import { proveWritable } from './settings.js';
import { Transaction } from './transaction.js';

const patienceMs = 2_000;
/** However many ask, the database is tried once in this time. */
const keptMs = 1_000;
/** Something stored this recently proves that it can be written. */
const provenMs = 5_000;

interface Trial {
  startedAt: number;
  result: Promise<void>;
  running: boolean;
}

/** Whether the database has this release's schema, and can be read and written now. */
@Injectable()
export class Readiness {
  private last: Trial | undefined;

  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
  ) {}

  /** Throws a refusal if not, or if it is not known within two seconds. */
  async assertReady(): Promise<void> {
    const now = performance.now();
    const trial = this.last && (this.last.running || now - this.last.startedAt <= keptMs) ? this.last : this.start(now);
    this.last = trial;
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, failed) => {
      const refuse = (): void => failed(new Refusal('database-unavailable', { retryAfter: 5 }));
      timer = setTimeout(refuse, Math.max(0, trial.startedAt + patienceMs - now));
    });
    try {
      await Promise.race([trial.result, late]);
    } finally {
      clearTimeout(timer);
    }
  }

  private start(startedAt: number): Trial {
    const trial: Trial = { startedAt, running: true, result: this.try() };
    const ended = (): void => void (trial.running = false);
    trial.result.then(ended, ended);
    return trial;
  }

  private async try(): Promise<void> {
    const [row] = await this.reader.rows<{ applied: number }>(
      'SELECT CAST(count(*) AS int) AS applied FROM migrations',
    );
    if (row?.applied !== migrations.length) throw new Refusal('database-newer', { retryAfter: 60 });
    this.transaction.assertOpen();
    if (this.transaction.sinceCommit > provenMs) await this.transaction.run(proveWritable);
  }
}
