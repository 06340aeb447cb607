import type { QueryRunner } from 'typeorm';
import { isRetryable } from '../common/problem/database-errors.js';
import { type Answered, claim, type IdempotencyKey, keyHash, repeated, storeResponses } from './idempotency.js';
import { appendChanges, type Change, type Head } from './live-log.js';
import { noNesting } from './nesting.js';
import { groupBy } from './projection.js';
import { affected, rows, type Statements } from './sql.js';
import { insertTrail, type NewTrailEntry } from './trail.js';
import type { AtEnd, SharedWork, Tx } from './tx.js';

/** What somebody waits for. */
export interface Job {
  work: SharedWork<unknown, unknown>;
  input: unknown;
  once: IdempotencyKey | undefined;
  lane: string | undefined;
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
  atEnd: { write: AtEnd<never>; item: unknown }[];
  afterCommit: (() => void)[];
}

export type Attempt = { job: Job } & (
  ({ ok: true; result: unknown; replayed: boolean } & Written) | { ok: false; error: unknown }
);

/** What a group has done, before COMMIT. */
export interface Done {
  attempts: readonly Attempt[];
  changes: readonly Change[];
  heads: ReadonlyMap<string, Head>;
}

/** The database rolled the whole transaction back on its own; the group cannot continue. */
export class GroupLost extends Error {}

/** A work of the group failed, and nothing says what of the others' can stay: they are to be run `apart`. */
export class NotTogether extends Error {}

/** The works of one BEGIN … COMMIT. */
export class Group {
  private readonly attempts: Attempt[] = [];
  private readonly changes: Change[] = [];
  private readonly statements: Statements;

  /**
   * Together, works that are the same for several callers are done at once, and without savepoints: SQLite copies every page
   * that is touched after one, half of what a submission writes (docs/bench.md). Apart, each is done for itself in a
   * savepoint, so that it can fail alone.
   */
  constructor(
    private readonly runner: QueryRunner,
    private readonly jobs: readonly Job[],
    private readonly at: Date,
    private readonly mode: 'together' | 'apart',
    private readonly onChanges: readonly AtEnd<Change>[],
  ) {
    this.statements = {
      rows: (sql, values) => rows(runner, sql, values),
      execute: (sql, values) => affected(runner, sql, values),
    };
  }

  /** Everything between BEGIN and COMMIT. */
  async run(): Promise<Done> {
    const postgres = this.runner.connection.options.type === 'postgres';
    const keys = this.jobs.flatMap(({ once }) => once ?? []);
    const answered = await claim(this.statements, keys, postgres);
    for (const alike of this.mode === 'together' ? gathered(this.jobs) : this.jobs.map((job) => [job]))
      for (const attempt of await this.attempt(alike, answered)) {
        this.attempts.push(attempt);
        if (attempt.ok) this.changes.push(...attempt.changes);
      }
    const heads = await this.finish();
    return { attempts: this.attempts, changes: this.changes, heads };
  }

  private async attempt(alike: readonly Job[], answered: ReadonlyMap<string, Answered>): Promise<Attempt[]> {
    const isAlone = this.jobs.length === 1;
    const inSavepoint = this.mode === 'apart' && !isAlone;
    if (inSavepoint) await this.runner.query('SAVEPOINT work');
    try {
      const attempts = await noNesting(() => this.perform(alike, answered));
      if (inSavepoint) await this.runner.query('RELEASE SAVEPOINT work');
      return attempts;
    } catch (error) {
      if (isRetryable(error)) throw error;
      if (!isAlone && !inSavepoint) throw new NotTogether('a work of the group failed', { cause: error });
      try {
        if (inSavepoint) await this.runner.query('ROLLBACK TO SAVEPOINT work');
        if (inSavepoint) await this.runner.query('RELEASE SAVEPOINT work');
      } catch {
        // SQLite may roll back the whole transaction by itself (disk full, I/O error).
        throw new GroupLost('the transaction ended by itself', { cause: error });
      }
      return alike.map((job) => ({ ok: false, job, error }));
    }
  }

  private async perform(alike: readonly Job[], answered: ReadonlyMap<string, Answered>): Promise<Attempt[]> {
    const repeats: Attempt[] = [];
    const fresh: { job: Job; tx: Tx; written: Written }[] = [];
    for (const job of alike) {
      const before = job.once && answered.get(keyHash(job.once));
      const written: Written = { trail: [], changes: [], atEnd: [], afterCommit: [] };
      if (job.once && before)
        repeats.push({ ok: true, job, result: repeated(job.once, before), replayed: true, ...written });
      else fresh.push({ job, tx: this.txFor(written), written });
    }
    const [first] = fresh;
    if (!first) return repeats;
    const results = await first.job.work(fresh.map(({ job: { input }, tx }) => ({ tx, input })));
    const attempts: Attempt[] = [];
    for (const [index, { job, tx, written }] of fresh.entries()) {
      const { answer, complete } = job;
      // New rows come in great numbers, and nobody asks yet what happened to them: their trail goes in with the others'.
      if (answer || !complete) await insertTrail(tx, written.trail.splice(0), this.at);
      const result = answer ? await answer(tx, results[index] as never) : results[index];
      attempts.push({ ok: true, job, result, replayed: false, ...written });
    }
    return [...repeats, ...attempts];
  }

  private txFor(written: Written): Tx {
    return {
      ...this.statements,
      manager: this.runner.manager,
      now: this.at,
      trail: (entry) => void written.trail.push(entry),
      record: (change) => void written.changes.push(change),
      earlier: this.changes,
      atEnd: (write, item) => void written.atEnd.push({ write, item }),
      afterCommit: (tell) => void written.afterCommit.push(tell),
    };
  }

  /** Writes what was gathered, the trail and the log, completes each result with its revisions, and stores the responses of idempotent works. */
  private async finish(): Promise<ReadonlyMap<string, Head>> {
    const succeeded = this.attempts.filter((one) => one.ok);
    if (succeeded.length === 0) return new Map();
    const atEnd = succeeded.flatMap((one) => one.atEnd);
    for (const [write, own] of groupBy(atEnd, (one) => one.write))
      await write(this.statements, own.map(({ item }) => item) as never[]);
    for (const write of this.onChanges) await write(this.statements, this.changes);
    const trail = succeeded.flatMap((one) => one.trail);
    await insertTrail(this.statements, trail, this.at);
    const { revisions, heads } = await appendChanges(this.statements, this.changes, this.at);
    const responses: [IdempotencyKey, unknown][] = [];
    let position = 0;
    for (const one of succeeded) {
      const own = new Map<string, number>();
      for (const change of one.changes) own.set(change.dialogueId, revisions[position++] as number);
      if (one.replayed) continue;
      const { complete, once } = one.job;
      if (complete) one.result = complete(one.result as never, own);
      if (once) responses.push([once, one.result]);
    }
    await storeResponses(this.statements, responses, this.at);
    return heads;
  }
}

/** Those of one lane that have the same work, each with its like, in the order of their first. */
function gathered(jobs: readonly Job[]): Job[][] {
  const gatherings: Job[][] = [];
  for (const job of jobs) {
    const like = gatherings.find(([first]) => first?.work === job.work && first.lane === job.lane);
    if (like) like.push(job);
    else gatherings.push([job]);
  }
  return gatherings;
}
