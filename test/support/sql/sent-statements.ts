import { expect } from '@jest/globals';
import { AbstractLogger, type DataSource } from 'typeorm';
import { idOf, proportions, today } from '../../../bench/scale/facts.mjs';
import { headersOf, readsOf } from '../../../bench/scale/reads.mjs';
import type { Database, Engine } from '../database.js';
import { everyAnswer } from '../every-answer.js';
import { openTestApp } from '../test-app.js';

class Recorder extends AbstractLogger {
  readonly statements = new Set<string>();
  override logQuery(statement: string): void {
    this.statements.add(statement);
  }
  protected override writeLog(): void {}
}

/** Every statement sent while a database with that many opinions is read, with all filters of the lists. */
export async function statementsSent(engine: Engine, database: Database, opinions: number): Promise<Set<string>> {
  const app = await openTestApp(engine, { database, now: `${today}T02:00:00Z` });
  const recorder = new Recorder();
  for (const source of [app.reader['source'], app.transaction['writer']] as DataSource[]) source.logger = recorder;
  for (const read of readsOf(proportions(opinions))) {
    const asked = { url: read.get(1), headers: headersOf(read) };
    const { statusCode } = await app.nest.inject(
      read.body ? { ...asked, method: 'POST', payload: read.body(1) } : asked,
    );
    expect(`${read.name} ${statusCode}`).toBe(`${read.name} 200`);
  }
  await everyAnswer(app, [idOf('dialogue', 1)]);
  await app.close();
  return recorder.statements;
}
