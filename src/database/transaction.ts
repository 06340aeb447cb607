import type { DataSource, QueryRunner } from 'typeorm';
import type { Clock } from '../common/clock.js';
import { asRefusal, driverCode, isBusy, isRetryable, isUnanswered } from '../common/problem/database-errors.js';
import { Refusal } from '../common/problem/refusal.js';
import type { ProblemCode } from '../contract/problems.js';
import { type Done, Group, GroupLost, type Job, NotTogether } from './group.js';
import { keyHash } from './idempotency.js';
import { assertNotNested } from './nesting.js';
import { PG_SILENT } from './postgres-client.js';
import type { Change } from './live-log.js';
import type { AtEnd, Commit, Part, RunOptions, SharedWork, Work } from './tx.js';

export type { AtEnd, Commit, Part, RunOptions, SharedWork, Tx, Work } from './tx.js';

const groupSize = 100;
/** How long a work may wait for those before it. */
const patienceMs = 10_000;
/** How long another process may keep SQLite locked, and how often it is asked. */
const busyMs = 5_000;
const busyAgainMs = 20;

/**
 * The only way to write, with group commit. Queued works run one after another in one BEGIN … COMMIT; if one of them fails, all
 * of them run again, each in a savepoint of its own. Callers get their result only after COMMIT; a failing work fails alone;
 * if COMMIT fails, all fail. On SQLite everything goes through one lane; on PostgreSQL works with the same lane share a transaction, all
 * others take a pooled connection of their own.
 */
export class Transaction {
  private readonly lanes = new Map<string, Job[]>();
  private readonly running = new Map<string, Promise<unknown>>();
  private readonly listeners: ((commit: Commit) => void)[] = [];
  private readonly onChanges: AtEnd<Change>[] = [];
  private readonly groupListeners: ((size: number) => void)[] = [];
  private readonly busy = new Set<Promise<void>>();
  private readonly sqlite: boolean;
  private closing = false;
  private suspended: ProblemCode | undefined;
  private committedAt = -Infinity;

  /** `assertInPlace` throws if what is written would be lost. */
  constructor(
    private readonly writer: DataSource,
    private readonly clock: Clock,
    private readonly assertInPlace: () => void = () => undefined,
  ) {
    this.sqlite = writer.options.type === 'better-sqlite3';
  }

  onCommit(listener: (commit: Commit) => void): void {
    this.listeners.push(listener);
  }

  /** Writes more before COMMIT, for what the works of a group have changed. */
  beforeCommit(write: AtEnd<Change>): void {
    this.onChanges.push(write);
  }

  /** Reports how many works each COMMIT contained. */
  onGroup(listener: (size: number) => void): void {
    this.groupListeners.push(listener);
  }

  /** Refuses all work with this problem from now on; undefined takes it again. */
  suspend(code: ProblemCode | undefined): void {
    this.suspended = code;
  }

  /** Throws the refusal with which work would be answered now. */
  assertOpen(): void {
    if (this.closing) throw new Refusal('shutting-down', { retryAfter: 5 });
    if (this.suspended) throw new Refusal(this.suspended, { retryAfter: 60 });
    this.assertInPlace();
  }

  /** Milliseconds since something was last stored; infinite if storing failed since. */
  get sinceCommit(): number {
    return performance.now() - this.committedAt;
  }

  run<T, A = T, R = A>(work: Work<T>, options: RunOptions<T, A, R> = {}): Promise<R> {
    return this.runShared(async ([one]) => [await work((one as Part<undefined>).tx)], undefined, options);
  }

  /** The same for a work that is done at once for all who wait for it in the same lane. */
  async runShared<Input, T, A = T, R = A>(
    work: SharedWork<Input, T>,
    input: Input,
    options: RunOptions<T, A, R> = {},
  ): Promise<R> {
    assertNotNested();
    this.assertOpen();
    const { once, lane, answer, complete } = options;
    const wait = (): Promise<R> =>
      new Promise<R>((resolve, reject) => {
        this.enqueue({ work, input, once, lane, answer, complete, resolve, reject } as Job);
      });
    if (!once) return wait();
    const key = keyHash(once);
    for (let first = this.running.get(key); first; first = this.running.get(key)) await first.catch(() => undefined);
    const own = wait();
    this.running.set(key, own);
    try {
      return await own;
    } finally {
      this.running.delete(key);
    }
  }

  /** Rejects new work and waits for what was accepted. */
  async drain(): Promise<void> {
    this.closing = true;
    while (this.busy.size > 0) await Promise.all(this.busy);
  }

  private enqueue(job: Job): void {
    const lane = this.sqlite ? '' : job.lane;
    if (lane === undefined) return this.track(this.commitAll([job]));
    const waiting = this.lanes.get(lane);
    if (waiting) return this.wait(waiting, job);
    this.lanes.set(lane, [job]);
    this.track(this.serve(lane));
  }

  private wait(waiting: Job[], job: Job): void {
    waiting.push(job);
    job.deadline = setTimeout(() => {
      waiting.splice(waiting.indexOf(job), 1);
      job.reject(new Refusal('database-unavailable', { retryAfter: 2 }));
    }, patienceMs);
  }

  private track(task: Promise<void>): void {
    this.busy.add(task);
    void task.finally(() => this.busy.delete(task));
  }

  private async serve(lane: string): Promise<void> {
    // Requests arriving in the same turn of the event loop share one COMMIT.
    await new Promise((next) => setImmediate(next));
    for (;;) {
      const waiting = this.lanes.get(lane) ?? [];
      if (waiting.length === 0) break;
      const group = waiting.splice(0, groupSize);
      for (const job of group) clearTimeout(job.deadline);
      await this.commitAll(group);
      await new Promise((next) => setImmediate(next));
    }
    this.lanes.delete(lane);
  }

  /** Settles every job in any case. */
  private async commitAll(jobs: readonly Job[]): Promise<void> {
    let mode: 'together' | 'apart' = 'together';
    for (let tries = 1; ; tries++) {
      try {
        return await this.commit(jobs, mode);
      } catch (error) {
        if (error instanceof NotTogether) mode = 'apart';
        // From a database that hangs each of them would wait as long again.
        else if (error instanceof GroupLost && jobs.length > 1 && driverCode(error) !== PG_SILENT) {
          for (const job of jobs) await this.commitAll([job]);
          return;
        } else if (!isRetryable(error) || tries >= 4) {
          const refusal = asRefusal(error instanceof GroupLost ? error.cause : error);
          for (const job of jobs) this.refuse(job, refusal);
          return;
        }
      }
    }
  }

  private refuse(job: Job, error: unknown): void {
    const isExpected = error instanceof Refusal && error.status < 500;
    if (!isExpected) this.committedAt = -Infinity;
    job.reject(error);
  }

  private async commit(jobs: readonly Job[], mode: 'together' | 'apart'): Promise<void> {
    const runner = this.writer.createQueryRunner();
    const at = this.clock.now();
    let done: Done;
    try {
      await begin(runner, this.sqlite);
      try {
        done = await new Group(runner, jobs, at, mode, this.onChanges).run();
      } catch (error) {
        const wasOpen = await rollback(runner);
        if (isRetryable(error) || (error instanceof NotTogether && wasOpen)) throw error;
        throw new GroupLost('the group was rolled back', { cause: error instanceof NotTogether ? error.cause : error });
      }
      if (done.attempts.some((one) => one.ok)) {
        await commit(runner);
        this.assertInPlace();
        this.committedAt = performance.now();
      } else await rollback(runner);
    } finally {
      if (!this.sqlite) await runner.release();
    }
    this.settle(jobs.length, done, at);
  }

  /** Announces what is stored and answers the callers. */
  private settle(size: number, { attempts, changes, heads }: Done, at: Date): void {
    for (const listener of this.groupListeners) listener(size);
    if (changes.length > 0) for (const listener of this.listeners) listener({ heads, changes, at });
    for (const one of attempts) {
      if (one.ok) for (const tell of one.afterCommit) tell();
      if (one.ok) one.job.resolve(one.result);
      else this.refuse(one.job, asRefusal(one.error));
    }
  }
}

/** Tells TypeORM that a transaction is open, so that saving an entity does not start another one. */
const active = (runner: QueryRunner, open: boolean): void => void Object.assign(runner, { isTransactionActive: open });

/** SQLite itself waits with the whole process, so it is asked again instead. */
async function begin(runner: QueryRunner, sqlite: boolean): Promise<void> {
  for (const since = performance.now(); ;) {
    try {
      // IMMEDIATE, because a deferred BEGIN fails on its first write if another process wrote in between.
      await runner.query(sqlite ? 'BEGIN IMMEDIATE' : 'BEGIN');
      return active(runner, true);
    } catch (error) {
      if (!isBusy(error) || performance.now() - since > busyMs) throw error;
      await new Promise((again) => setTimeout(again, busyAgainMs));
    }
  }
}

async function commit(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('COMMIT');
  } catch (error) {
    await rollback(runner);
    // It may be stored, or not: nobody has said.
    throw isUnanswered(error) ? new Refusal('database-silent', { cause: error, retryAfter: 5 }) : error;
  }
  active(runner, false);
}

/** Whether there was something to roll back: SQLite may have done it by itself, and a connection may be gone. */
async function rollback(runner: QueryRunner): Promise<boolean> {
  try {
    await runner.query('ROLLBACK');
    return true;
  } catch {
    return false;
  } finally {
    active(runner, false);
  }
}
