import { AbstractLogger } from 'typeorm';
import type { House } from './house.js';

class StatementLog extends AbstractLogger {
  readonly statements: string[] = [];
  readonly failed: string[] = [];

  override logQuery(statement: string): void {
    this.statements.push(statement.replace(/\s+/g, ' ').trim());
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

/** Every statement that reaches the writing connection while the work runs, in its order. */
export const statementsOf = async (house: House, work: () => Promise<unknown>): Promise<string[]> =>
  (await listen(house, work)).statements;

/** Those that the database refused, each with its code; a transaction that was tried again leaves one. */
export const failedStatementsOf = async (house: House, work: () => Promise<unknown>): Promise<string[]> =>
  (await listen(house, work)).failed;
