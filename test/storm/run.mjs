// `npm run test:storm`: what is too big for `npm test`. Builds, starts a throw-away PostgreSQL and runs every *.storm.ts,
// one after another; ends by itself. Arguments go to jest: npm run test:storm -- test/storm/kill
import { join } from 'node:path';
import { buildIfStale } from '../../scripts/built.mjs';
import { root, runTypeScript } from '../../scripts/machine.mjs';
import { startPostgres } from '../../scripts/postgres.mjs';
import { runHandingOnSignals } from '../../scripts/run.mjs';

const longestRunMs = 60 * 60_000;
const jest = [
  ...runTypeScript,
  join(root, 'node_modules/jest/bin/jest.js'),
  ...process.argv.slice(2),
  '--runInBand',
  '--forceExit',
  '--verbose',
  '--testRegex=\\.storm\\.ts$',
];

if (!buildIfStale()) process.exit(1);
const postgres = process.env.SKIP?.split(',').includes('postgres') ? undefined : await startPostgres();
try {
  process.exitCode = await runHandingOnSignals(process.execPath, jest, {
    cwd: root,
    env: { ...process.env, TEST_POSTGRES_URL: postgres?.url ?? '' },
    signal: AbortSignal.timeout(longestRunMs),
    killSignal: 'SIGKILL',
  });
} finally {
  postgres?.stop();
}
process.exit();
