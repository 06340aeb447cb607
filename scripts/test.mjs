// `npm test`: installs what is missing, builds, starts a temporary PostgreSQL and runs every spec. A failure of any step
// counts as a failed test. It ends with the slowest files, its own duration and `N passed, N failed`.
// Arguments go to jest: npm test -- src/opinion
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { chromium } from 'playwright-core';
import { buildIfStale } from './build-cache.mjs';
import { browserArgs } from './demo-browser.mjs';
import { findChromium, makeScratch, root, runTypeScript } from './machine.mjs';
import { startPostgres } from './postgres.mjs';
import { runForwardingSignals } from './spawn.mjs';

const minute = 60_000;
const longestRun = 35 * minute;
const longestFarewell = minute / 2;
const slowestShown = 15;
const begunAt = performance.now();

// Tests set their own environment, so that no installation is touched.
const handles =
  'PORT HOST PUBLIC_URL DATABASE_URL DATABASE_WAIT DATA_DIR SMTP_URL MAIL_FROM SMS_URL TRUST_PROXY METRICS_TOKEN TLS_CERT ' +
  'TLS_KEY ALLOW_HTTP_SIGN_IN CHALLENGE CHALLENGE_ABOVE RATE_LIMIT APP_NOW LOG_LEVEL';

const tally = { passed: 0, failed: 0, skipped: 0 };

function fail(sentence) {
  console.error(sentence);
  tally.failed += 1;
}

function end() {
  if (process.env.SKIP) console.log(`left out on request: SKIP=${process.env.SKIP}`);
  const seconds = Math.round((performance.now() - begunAt) / 1000);
  console.log(`took ${Math.floor(seconds / 60)} min ${seconds % 60} s`);
  const skipped = tally.skipped ? `, ${tally.skipped} skipped` : '';
  console.log(`${tally.passed} passed, ${tally.failed} failed${skipped}`);
  process.exit(tally.failed ? 1 : 0);
}

function count(report) {
  tally.passed = report.numPassedTests;
  tally.failed += report.numFailedTests;
  tally.skipped = report.numPendingTests + report.numTodoTests;
  for (const { name, status, assertionResults } of report.testResults) {
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) {
      fail(`${name} did not run to its end`);
    }
  }
}

function showSlowest({ testResults }) {
  const files = testResults.map(({ name, startTime, endTime }) => ({ name, seconds: (endTime - startTime) / 1000 }));
  files.sort((a, b) => b.seconds - a.seconds);
  console.log('\nthe slowest files:');
  for (const { name, seconds } of files.slice(0, slowestShown)) {
    console.log(`${seconds.toFixed(1).padStart(7)} s  ${relative(root, name)}`);
  }
}

/** Jest must finish in time, and exit after writing its report; otherwise a test left something running. */
function watch(reportFile) {
  const late = new AbortController();
  const startedAt = Date.now();
  let reportedAt = Infinity;
  const timer = setInterval(() => {
    const now = Date.now();
    if (reportedAt > now && existsSync(reportFile)) reportedAt = now;
    if (now - startedAt > longestRun || now - reportedAt > longestFarewell) late.abort();
  }, 1000);
  return { signal: late.signal, stop: () => clearInterval(timer) };
}

async function runJest(env) {
  const reportFile = join(scratch, 'report.json');
  const guard = watch(reportFile);
  const jest = [
    // Workers allocate many short-lived objects; a larger young generation collects them less often.
    '--max-semi-space-size=32',
    ...runTypeScript,
    join(root, 'node_modules/jest/bin/jest.js'),
    '--ci',
    '--json',
    `--outputFile=${reportFile}`,
  ];
  try {
    const code = await runForwardingSignals(process.execPath, [...jest, ...process.argv.slice(2)], {
      cwd: root,
      env,
      signal: guard.signal,
      killSignal: 'SIGKILL',
    }).catch(() => fail(`jest was killed: it ${existsSync(reportFile) ? 'left something running' : 'took too long'}`));
    if (existsSync(reportFile)) {
      const report = JSON.parse(readFileSync(reportFile, 'utf8'));
      count(report);
      showSlowest(report);
    }
    if (code && !tally.failed) fail(`jest ended with ${code}`);
    if (!tally.passed && !tally.failed) fail('no test ran');
  } finally {
    guard.stop();
  }
}

const doctor = spawnSync(process.execPath, [join(root, 'scripts/doctor.mjs'), '--tests'], { stdio: 'inherit' });
if (doctor.status !== 0) {
  fail('this machine cannot run the tests');
  end();
}
const scratch = makeScratch();
process.on('exit', () => rmSync(scratch, { recursive: true, force: true }));
process.env.TMPDIR = scratch;
// Used by Node 22 and newer: the program is loaded a hundred times.
const env = { ...process.env, NODE_COMPILE_CACHE: join(scratch, 'compiled') };
for (const handle of handles.split(' ')) delete env[handle];
const skipped = process.env.SKIP?.split(',') ?? [];
const executablePath = findChromium();
if (executablePath) env.TEST_CHROMIUM = executablePath;

// PostgreSQL and Chromium start while the builds, which leave a processor free in the end, are under way.
const building = buildIfStale();
let postgres;
let browser;
try {
  if (executablePath && !skipped.includes('browser')) {
    browser = await chromium.launchServer({ executablePath, args: browserArgs, timeout: minute });
    env.TEST_BROWSER = browser.wsEndpoint();
  }
} catch (error) {
  fail(`Chromium did not start: ${error.message}`);
}
try {
  if (!skipped.includes('postgres')) {
    postgres = await startPostgres();
    env.TEST_POSTGRES_URL = postgres.url;
  }
} catch (error) {
  fail(`PostgreSQL did not start: ${error.message}`);
}
try {
  if (await building) await runJest(env);
  else fail('the build failed');
} finally {
  postgres?.stop();
  await browser?.close();
}
end();
