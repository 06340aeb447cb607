// `npm run test:storm`: tests too big for `npm test`, and property tests, with a new random seed in every run.
// Builds, starts a temporary PostgreSQL and runs one file after another. TEST_SEED repeats a run.
// Arguments go to jest: npm run test:storm -- test/storm/kill
import { randomInt } from 'node:crypto';
import { join } from 'node:path';
import { buildIfStale } from '../../scripts/build-cache.mjs';
import { root, runTypeScript } from '../../scripts/machine.mjs';
import { startPostgres } from '../../scripts/postgres.mjs';
import { runForwardingSignals } from '../../scripts/spawn.mjs';

const longestRunMs = 4 * 60 * 60_000;
const seed = process.env.TEST_SEED ?? String(randomInt(2 ** 31));
const jest = [
  ...runTypeScript,
  join(root, 'node_modules/jest/bin/jest.js'),
  ...process.argv.slice(2),
  '--runInBand',
  '--forceExit',
  '--verbose',
  '--testRegex',
  '\\.storm\\.ts$',
  // Property tests with fast-check.
  '/src/.*\\.spec\\.ts$',
  '/test/live/(privacy|presses)\\.spec\\.ts$',
  // Short in `npm test`, long here.
  '/test/faults/fuzz\\.spec\\.ts$',
  '/test/journeys/hostile-texts\\.spec\\.ts$',
];

if (!(await buildIfStale())) process.exit(1);
process.stdout.write(`TEST_SEED=${seed}\n`);
const postgres = process.env.SKIP?.split(',').includes('postgres') ? undefined : await startPostgres();
try {
  process.exitCode = await runForwardingSignals(process.execPath, jest, {
    cwd: root,
    env: { ...process.env, TEST_SEED: seed, TEST_POSTGRES_URL: postgres?.url ?? '' },
    signal: AbortSignal.timeout(longestRunMs),
    killSignal: 'SIGKILL',
  });
} finally {
  postgres?.stop();
}
process.exit();
