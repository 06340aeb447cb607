import { AbstractLogger } from 'typeorm';
import { PlannerStatistics } from '../../src/database/planner-statistics.js';
import type { TestApp } from './test-app.js';

/** `SELECT dialogue`, `UPDATE opinion`, `COMMIT`: verb and table. */
function shortOf(statement: string): string {
  const [, verb = statement, table = ''] =
    /^\s*(SELECT)[^]*?\bFROM "?(\w+)/.exec(statement) ??
    /^\s*(INSERT INTO|UPDATE|DELETE FROM) "?(\w+)/.exec(statement) ??
    /^\s*(.*)/.exec(statement) ??
    [];
  return `${verb} ${table}`.trim();
}

class StatementLog extends AbstractLogger {
  readonly statements: string[] = [];
  readonly failed: string[] = [];

  override logQuery(statement: string): void {
    this.statements.push(shortOf(statement));
  }

  override logQueryError(error: string | Error, statement: string): void {
    this.failed.push(`${(error as { code?: string }).code}: ${statement}`);
  }

  protected override writeLog(): void {}
}

async function listen(app: TestApp, work: () => Promise<unknown>): Promise<StatementLog> {
  // Runs beside a test after the start.
  await app.nest.get(PlannerStatistics).renewal;
  const writer = app.transaction['writer'];
  const before = writer.logger;
  const log = new StatementLog();
  writer.logger = log;
  try {
    await work();
  } finally {
    writer.logger = before;
  }
  return log;
}

/** All statements on the writing connection during the work, shortened, in order. */
export const statementsOf = async (app: TestApp, work: () => Promise<unknown>): Promise<string[]> =>
  (await listen(app, work)).statements;

/** Statements that failed, with their codes; a retried transaction leaves one. */
export const failedStatementsOf = async (app: TestApp, work: () => Promise<unknown>): Promise<string[]> =>
  (await listen(app, work)).failed;
