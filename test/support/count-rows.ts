import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { TestApp } from './test-app.js';

/** Number of rows of every table, by name. */
export async function countRows(app: TestApp): Promise<Record<string, number>> {
  const tables = app.nest.get<DataSource>(getDataSourceToken()).entityMetadatas.map((one) => one.tableName);
  const each = [...new Set(tables)]
    .sort()
    .map((table) => `SELECT '${table}' AS name, CAST(count(*) AS int) AS n FROM ${table}`);
  const rows = await app.reader.rows<{ name: string; n: number }>(each.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}
