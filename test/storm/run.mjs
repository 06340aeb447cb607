// `npm run test:storm`: what is too big for `npm test`. Builds, starts a throw-away PostgreSQL and runs every *.storm.ts,
// one after another. Arguments go to jest: npm run test:storm -- test/storm/kill
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfStale } from '../../scripts/built.mjs';
import { root } from '../../scripts/machine.mjs';
import { startPostgres } from '../../scripts/postgres.mjs';

const longestRunMs = 60 * 60_000;

if (!buildIfStale()) process.exit(1);
const postgres = process.env.SKIP?.split(',').includes('postgres') ? undefined : await startPostgres();
try {
  const { status } = spawnSync(
    process.execPath,
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      join(root, 'node_modules/jest/bin/jest.js'),
      '--runInBand',
      '--verbose',
      '--testRegex=\\.storm\\.ts$',
      ...process.argv.slice(2),
    ],
    {
      cwd: root,
      env: { ...process.env, TEST_POSTGRES_URL: postgres?.url ?? '' },
      stdio: 'inherit',
      timeout: longestRunMs,
      killSignal: 'SIGKILL',
    },
  );
  process.exitCode = status ?? 1;
} finally {
  postgres?.stop();
}
