/** A connection that writes fast and is not safe, with the parts of SQL in which the databases differ. */
export interface SeedDatabase {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
}

export function openSqlite(file: string): Promise<SeedDatabase>;
export function openPostgres(url: string): Promise<SeedDatabase>;
