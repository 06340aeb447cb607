import type { DataSource } from 'typeorm';

/** The database was upgraded by a release that this one does not know. */
export class NewerDatabase extends Error {
  constructor(readonly unknown: readonly string[]) {
    super(`The database has migrations that this program does not know: ${unknown.join(', ')}`);
  }
}

interface Applied {
  name: string;
}

/** Those that were applied and are not known here; `known` are the names of this release's migrations. */
export const unknownAmong = (applied: readonly Applied[], known: readonly string[]): string[] =>
  applied.map(({ name }) => name).filter((name) => !known.includes(name));

/** Before migrating: a program writes only into a database whose whole schema it knows. */
export async function assertNotNewer(writer: DataSource): Promise<void> {
  const known = writer.migrations.map((one) => one.name ?? one.constructor.name);
  const runner = writer.createQueryRunner();
  try {
    if (!(await runner.hasTable('migrations'))) return;
    const unknown = unknownAmong((await runner.query('SELECT name FROM migrations')) as Applied[], known);
    if (unknown.length > 0) throw new NewerDatabase(unknown);
  } finally {
    if (writer.options.type === 'postgres') await runner.release();
  }
}
