import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { TestApp } from './test-app.js';

/** Written every few seconds, of refusals before: not by what is being tested. */
const writtenLater = 'security_event';

/** Number of rows of every table, by name, except of `writtenLater`. */
export async function countRows(app: TestApp): Promise<Record<string, number>> {
  const tables = app.nest.get<DataSource>(getDataSourceToken()).entityMetadatas.map((one) => one.tableName);
  const each = [...new Set(tables)]
    .filter((table) => table !== writtenLater)
    .sort()
    .map((table) => `SELECT '${table}' AS name, CAST(count(*) AS int) AS n FROM ${table}`);
  const rows = await app.reader.rows<{ name: string; n: number }>(each.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}
