import { type QueryRunner, Table, type TableColumnOptions, TableForeignKey, TableIndex } from 'typeorm';

// Frozen together with the migrations: no change may give one that has been released another meaning.

const sized =
  (length: number) =>
  (name: string): TableColumnOptions => ({ name, type: 'varchar', length: String(length) });

export const varchar = (name: string, length: number): TableColumnOptions => sized(length)(name);
export const text = (name: string): TableColumnOptions => ({ name, type: 'text' });
export const integer = (name: string): TableColumnOptions => ({ name, type: 'integer' });
/** An id of another row. */
export const ref = sized(36);
/** ISO-8601 UTC text, which sorts as time. */
export const instant = sized(24);
/** YYYY-MM-DD */
export const day = sized(10);

export const nullable = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isNullable: true });
export const primary = (column: TableColumnOptions): TableColumnOptions => ({ ...column, isPrimary: true });
export const id = primary(ref('id'));
/** Numbered by the database. */
export const numbered = (name: string): TableColumnOptions =>
  primary({ ...integer(name), isGenerated: true, generationStrategy: 'increment' });

export const index = (name: string, columnNames: string[], where?: string): TableIndex =>
  new TableIndex({ name, columnNames, ...(where && { where }) });
export const unique = (name: string, columnNames: string[], where?: string): TableIndex =>
  new TableIndex({ name, columnNames, isUnique: true, ...(where && { where }) });
export const reference = (name: string, column: string, referencedTableName: string): TableForeignKey =>
  new TableForeignKey({ name, columnNames: [column], referencedTableName, referencedColumnNames: ['id'] });

export const table = (
  name: string,
  columns: TableColumnOptions[],
  constraints: (TableIndex | TableForeignKey)[] = [],
  /** Stored in the order of its primary key; for SQLite only. */
  options: { withoutRowid?: boolean } = {},
): Table =>
  new Table({
    ...options,
    name,
    columns,
    indices: constraints.filter((one) => one instanceof TableIndex),
    foreignKeys: constraints.filter((one) => one instanceof TableForeignKey),
  });

/** On SQLite its rows are kept in the order of their key, without another one. */
export const byKey = (name: string, columns: TableColumnOptions[], constraints: TableIndex[] = []): Table =>
  new Table({ name, columns, indices: constraints, withoutRowid: true });

export async function createTables(runner: QueryRunner, tables: readonly Table[]): Promise<void> {
  for (const one of tables) await runner.createTable(one);
}

/** In reverse: a table goes before those that it refers to. */
export async function dropTables(runner: QueryRunner, tables: readonly Table[]): Promise<void> {
  for (const one of [...tables].reverse()) await runner.dropTable(one);
}
