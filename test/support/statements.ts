import { AbstractLogger } from 'typeorm';
import type { House } from './test-app.js';

/** `SELECT dialogue`, `UPDATE opinion`, `COMMIT`: what is done to which table. */
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

async function listen(house: House, work: () => Promise<unknown>): Promise<StatementLog> {
  const writer = house.transaction['writer'];
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

/** Every statement that reaches the writing connection while the work runs, shortened, in its order. */
export const statementsOf = async (house: House, work: () => Promise<unknown>): Promise<string[]> =>
  (await listen(house, work)).statements;

/** Those that the database refused, each with its code; a transaction that was tried again leaves one. */
export const failedStatementsOf = async (house: House, work: () => Promise<unknown>): Promise<string[]> =>
  (await listen(house, work)).failed;
