import { getDataSourceToken } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { House } from './house.js';

/** Number of rows of every table, by name. */
export async function tableCounts(house: House): Promise<Record<string, number>> {
  const tables = house.app.get<DataSource>(getDataSourceToken()).entityMetadatas.map((one) => one.tableName);
  const counts: Record<string, number> = {};
  for (const table of [...new Set(tables)].sort()) {
    const [row] = await house.reader.rows<{ n: number }>(`SELECT CAST(count(*) AS int) AS n FROM ${table}`);
    counts[table] = row?.n ?? 0;
  }
  return counts;
}
