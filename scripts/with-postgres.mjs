// Runs a command with TEST_POSTGRES_URL pointing to a temporary PostgreSQL.
//   node scripts/with-postgres.mjs npm run jest -- src/database
import { rmSync } from 'node:fs';
import { makeScratch } from './machine.mjs';
import { startPostgres } from './postgres.mjs';
import { runForwardingSignals } from './spawn.mjs';

const [command, ...args] = process.argv.slice(2);
const scratch = makeScratch();
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.env.TMPDIR = scratch;
const postgres = await startPostgres();
try {
  const env = { ...process.env, TEST_POSTGRES_URL: postgres.url };
  process.exitCode = await runForwardingSignals(command, args, { env });
} finally {
  postgres.stop();
}
