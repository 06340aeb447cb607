import { createRequire } from 'node:module';

/**
 * better-sqlite3 12 for Node 20 (Node-API 9), 13 from Node 22.14 on (Node-API 10): 12 aborts the process on
 * Node ≥ 24.19 and 13 crashes on Node 20. See docs/adr/0001-sqlite-driver.md.
 */
export const sqliteDriverPackage = (napi: string = process.versions['napi'] ?? '0'): string =>
  Number(napi) >= 10 ? 'better-sqlite3-node22' : 'better-sqlite3-node20';

export const loadSqliteDriver = (): unknown => createRequire(import.meta.url)(sqliteDriverPackage());
