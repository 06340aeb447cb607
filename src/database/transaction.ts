import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import type { Clock } from '../common/clock.js';
import { Refusal } from '../common/problem/refusal.js';
import { asRefusal, driverCode, isBusy, isRetryable, isUnanswered } from '../common/problem/database-errors.js';
import type { ProblemCode } from '../contract/problems.js';
import { claim, keyHash, type IdempotencyKey, storeResponse } from './idempotency.js';
import { appendChanges, type Change, type Head } from './live-log.js';
import { PG_SILENT } from './postgres-client.js';
import { affected, type Row, rows, type Value } from './sql.js';
import { insertTrail, type NewTrailEntry } from './trail.js';

/** The running transaction; valid until the work's promise settles. Do not keep it, and do not await a network call in it. */
export interface Tx {
  readonly manager: EntityManager;
  /** The instant of this transaction; the same for the whole group. */
  readonly now: Date;
  /** Rows of a SELECT or RETURNING; `?` placeholders on both databases. */
  rows<T = Row>(sql: string, values?: readonly Value[]): Promise<T[]>;
  /** Number of rows changed. */
  execute(sql: string, values?: readonly Value[]): Promise<number>;
  /**
   * Adds an entry to the trail; all entries of a work are inserted after it, before `answer` and the next work of the group
   * read; with `complete` alone, before COMMIT.
   */
  trail(entry: NewTrailEntry): void;
  /** Appends to the dialogue's live log, as the last statement before COMMIT. */
  record(change: Change): void;
  /** Changes of the works before this one in the same group, which are not in the live log yet. */
  readonly earlier: readonly Change[];
  /** Runs after COMMIT, never after a rollback. */
  afterCommit(tell: () => void): void;
}

export interface RunOptions<T, A, R> {
  /** Makes the work idempotent: the same key and body return the first response. */
  once?: IdempotencyKey | undefined;
  /** On PostgreSQL, works of the same lane share a COMMIT (submissions of one dialogue); on SQLite all works do. */
  lane?: string;
  /** Reads what the caller gets, after the work and its trail, in the same transaction: others' changes are not in it. */
  answer?: (tx: Tx, result: T) => Promise<A>;
  /** Completes the answer with the revisions assigned before COMMIT, by dialogue. */
  complete?: (answer: A, revisions: ReadonlyMap<string, number>) => R;
}

export interface Commit {
  heads: ReadonlyMap<string, Head>;
  changes: readonly Change[];
  at: Date;
}

interface Job {
  work: (tx: Tx) => Promise<unknown>;
  once: IdempotencyKey | undefined;
  answer: ((tx: Tx, result: never) => Promise<unknown>) | undefined;
  complete: ((result: never, revisions: ReadonlyMap<string, number>) => unknown) | undefined;
  resolve: (value: unknown) => void;
  reject: (error: unknown) => void;
  /** Refuses it if it is still waiting by then. */
  deadline?: NodeJS.Timeout;
}

interface Written {
  trail: NewTrailEntry[];
  changes: Change[];
  afterCommit: (() => void)[];
}

type Attempt = { job: Job } & (
  ({ ok: true; result: unknown; replayed: boolean } & Written) | { ok: false; error: unknown }
);

/** The database rolled the whole transaction back on its own; the group cannot continue. */
class GroupLost extends Error {}

const inside = new AsyncLocalStorage<true>();
const groupSize = 100;
/** How long a work may wait for those before it. */
const patienceMs = 10_000;
/** How long another process may keep SQLite locked, and how often it is asked. */
const busyMs = 5_000;
const busyAgainMs = 20;

/**
 * The only way to write, with group commit. Queued works run one after another in one BEGIN … COMMIT, each in its own
 * SAVEPOINT unless it is alone. Callers get their result only after COMMIT; a failing work fails alone; if COMMIT fails,
 * all fail. On SQLite everything goes through one lane; on PostgreSQL works with the same lane share a transaction, all
 * others take a pooled connection of their own.
 */
export class Transaction {
  private readonly lanes = new Map<string, Job[]>();
  private readonly running = new Map<string, Promise<unknown>>();
  private readonly listeners: ((commit: Commit) => void)[] = [];
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

  async run<T, A = T, R = A>(work: (tx: Tx) => Promise<T>, options: RunOptions<T, A, R> = {}): Promise<R> {
    if (inside.getStore()) throw new Error('Transaction.run inside a transaction: pass the tx on instead.');
    this.assertOpen();
    const { once } = options;
    if (!once) return this.enqueue(work, options);
    const key = keyHash(once);
    for (let first = this.running.get(key); first; first = this.running.get(key)) await first.catch(() => undefined);
    const own = this.enqueue(work, options);
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

  private enqueue<T, A, R>(work: (tx: Tx) => Promise<T>, options: RunOptions<T, A, R>): Promise<R> {
    return new Promise<R>((resolve, reject) => {
      const { once, answer, complete } = options;
      const job = { work, once, answer, complete, resolve, reject } as Job;
      const lane = this.sqlite ? '' : options.lane;
      if (lane === undefined) return this.track(this.commitAll([job]));
      const waiting = this.lanes.get(lane);
      if (waiting) return this.wait(waiting, job);
      this.lanes.set(lane, [job]);
      this.track(this.serve(lane));
    });
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
  private async commitAll(jobs: Job[]): Promise<void> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.commit(jobs);
      } catch (error) {
        // From a database that hangs each of them would wait as long again.
        if (error instanceof GroupLost && jobs.length > 1 && driverCode(error) !== PG_SILENT) {
          for (const job of jobs) await this.commitAll([job]);
          return;
        }
        if (isRetryable(error) && tries < 4) continue;
        const refusal = asRefusal(error instanceof GroupLost ? error.cause : error);
        for (const job of jobs) this.refuse(job, refusal);
        return;
      }
    }
  }

  private refuse(job: Job, error: unknown): void {
    const isExpected = error instanceof Refusal && error.status < 500;
    if (!isExpected) this.committedAt = -Infinity;
    job.reject(error);
  }

  private async commit(jobs: Job[]): Promise<void> {
    const runner = this.writer.createQueryRunner();
    const at = this.clock.now();
    const attempts: Attempt[] = [];
    let heads: ReadonlyMap<string, Head> = new Map();
    const changes: Change[] = [];
    try {
      await begin(runner, this.sqlite);
      try {
        for (const job of jobs) {
          const attempt = await this.attempt(runner, job, at, jobs.length > 1, changes);
          attempts.push(attempt);
          if (attempt.ok) changes.push(...attempt.changes);
        }
        const succeeded = attempts.filter((one) => one.ok);
        if (succeeded.length > 0) {
          const trail = succeeded.flatMap((one) => one.trail);
          await insertTrail(runner, trail, at);
          const appended = await appendChanges(runner, changes, at);
          heads = appended.heads;
          await finish(runner, attempts, appended.revisions);
        }
      } catch (error) {
        await rollback(runner);
        throw isRetryable(error) ? error : new GroupLost('the group was rolled back', { cause: error });
      }
      if (attempts.some((one) => one.ok)) {
        await commit(runner);
        this.assertInPlace();
        this.committedAt = performance.now();
      } else await rollback(runner);
    } finally {
      if (!this.sqlite) await runner.release();
    }
    for (const listener of this.groupListeners) listener(jobs.length);
    if (changes.length > 0) for (const listener of this.listeners) listener({ heads, changes, at });
    for (const one of attempts) {
      if (one.ok) for (const tell of one.afterCommit) tell();
      if (one.ok) one.job.resolve(one.result);
      else this.refuse(one.job, asRefusal(one.error));
    }
  }

  private async attempt(
    runner: QueryRunner,
    job: Job,
    now: Date,
    savepoint: boolean,
    earlier: readonly Change[],
  ): Promise<Attempt> {
    const written: Written = { trail: [], changes: [], afterCommit: [] };
    const tx: Tx = {
      manager: runner.manager,
      now,
      rows: (sql, values) => rows(runner, sql, values),
      execute: (sql, values) => affected(runner, sql, values),
      trail: (entry) => void written.trail.push(entry),
      record: (change) => void written.changes.push(change),
      earlier,
      afterCommit: (tell) => void written.afterCommit.push(tell),
    };
    const perform = async (): Promise<unknown> => {
      const result = await job.work(tx);
      // New rows come in great numbers, and nobody asks yet what happened to them: their trail goes in with the others'.
      if (job.answer || !job.complete) await insertTrail(runner, written.trail.splice(0), now);
      return job.answer ? job.answer(tx, result as never) : result;
    };
    if (savepoint) await runner.query('SAVEPOINT work');
    try {
      const before = job.once && (await claim(runner, job.once, now));
      const result = before ? before.response : await inside.run(true, perform);
      if (savepoint) await runner.query('RELEASE SAVEPOINT work');
      return { ok: true, job, result, replayed: before !== undefined, ...written };
    } catch (error) {
      if (isRetryable(error)) throw error;
      try {
        if (savepoint) await runner.query('ROLLBACK TO SAVEPOINT work');
        if (savepoint) await runner.query('RELEASE SAVEPOINT work');
      } catch {
        // SQLite may roll back the whole transaction by itself (disk full, I/O error).
        throw new GroupLost('the transaction ended by itself', { cause: error });
      }
      return { ok: false, job, error };
    }
  }
}

/** Completes each result with the revisions of its changes and stores the responses of idempotent works. */
async function finish(runner: QueryRunner, attempts: Attempt[], revisions: number[]): Promise<void> {
  let position = 0;
  for (const one of attempts) {
    if (!one.ok) continue;
    const own = new Map<string, number>();
    for (const change of one.changes) own.set(change.dialogueId, revisions[position++] as number);
    if (one.replayed) continue;
    if (one.job.complete) one.result = one.job.complete(one.result as never, own);
    if (one.job.once) await storeResponse(runner, one.job.once, one.result);
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

async function rollback(runner: QueryRunner): Promise<void> {
  await runner.query('ROLLBACK').catch(() => undefined);
  active(runner, false);
}
