// Checks that this machine can run the project, and installs what it may. Plain Node, because it runs first.
//   node scripts/doctor.mjs              Node and the SQLite driver
//   node scripts/doctor.mjs --tests      also PostgreSQL, Chromium and strace, which only the tests need
//   node scripts/doctor.mjs --database   also reads the SQLite database in DATA_DIR through, which may be in use
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { findChromium, findPostgres, findStrace, install, npm, root, which } from './machine.mjs';

const { engines, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));

function stop(...lines) {
  for (const line of lines) console.error(`doctor: ${line}`);
  process.exit(1);
}

function satisfies(version, range) {
  const numbers = (text) => text.match(/\d+/g).map(Number);
  const [major, minor, patch] = numbers(version);
  return range.split('||').some((part) => {
    const [wantedMajor, wantedMinor, wantedPatch] = numbers(part);
    if (part.trim().startsWith('^') && major !== wantedMajor) return false;
    return (major - wantedMajor || minor - wantedMinor || patch - wantedPatch) >= 0;
  });
}

function checkNode() {
  if (!satisfies(process.versions.node, engines.node)) {
    stop(`Node ${process.versions.node} is not supported, expected ${engines.node}`);
  }
  if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) {
    stop('the packages are not installed. Type: npm ci');
  }
}

const driver = Number(process.versions.napi) >= 10 ? 'better-sqlite3-node22' : 'better-sqlite3-node20';

/** Opens a database in a process of its own, because the wrong driver crashes the process. */
function opens() {
  const script = `new (require('${driver}'))(':memory:').prepare('SELECT 1').get()`;
  return spawnSync(process.execPath, ['-e', script], { cwd: root, stdio: 'ignore' }).status === 0;
}

/**
 * npm silently omits an optional dependency if its build fails, or if the packages were installed by another Node
 * version. So it is unpacked first, then built where the reason for a failure is shown.
 */
function checkSqlite() {
  if (opens()) return;
  console.log(`doctor: the SQLite driver is missing for Node ${process.versions.node}`);
  const specifier = `${driver}@${optionalDependencies[driver]}`;
  if (!existsSync(join(root, 'node_modules', driver))) {
    const withoutDev = existsSync(join(root, 'node_modules/typescript')) ? [] : ['--omit=dev'];
    npm('install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', ...withoutDev, specifier);
    if (opens()) return;
  }
  if (!which('python3') || !which('make') || !which('g++')) {
    const line = install('python3', 'make', 'g++');
    if (line) stop('building the SQLite driver needs a compiler. Type:', `${line} && npm rebuild ${driver}`);
  }
  console.log('doctor: building the SQLite driver, this takes a minute or two');
  const prefix = dirname(dirname(process.execPath));
  if (existsSync(join(prefix, 'include/node/node.h'))) process.env.npm_config_nodedir = prefix;
  npm('rebuild', driver);
  if (!opens()) stop(`the SQLite driver could not be built. To see why, type: npm rebuild ${driver}`);
}

const forTests = [
  { name: 'postgres', what: 'PostgreSQL', find: findPostgres, packages: ['postgresql'] },
  { name: 'browser', what: 'Chromium', find: findChromium, packages: ['chromium-headless-shell', 'fonts-dejavu-core'] },
  { name: 'strace', what: 'strace', find: findStrace, packages: ['strace'] },
];

/** Never exits: without the program its tests fail, as they should in an incomplete run. */
function checkTestPrograms() {
  const skipped = new Set((process.env.SKIP ?? '').split(','));
  const missing = forTests.filter(({ name, find }) => !skipped.has(name) && !find());
  if (!missing.length) return;
  const line = install(...missing.flatMap(({ packages }) => packages));
  if (!line) return;
  const absent = missing.filter(({ find }) => !find());
  for (const { what, name } of absent) {
    console.error(`doctor: ${what} is missing, its tests will fail (SKIP=${name} leaves them out)`);
  }
  if (absent.length) console.error(`doctor: to install, type: ${line}`);
}

/** Dialogues whose counts (`opinion_count`, `dialogue_counter`) are not what a count of their opinions gives. */
const miscounted = `
  WITH compared AS (
    SELECT dialogue_id, on_day, coalesce(outcome, status) AS standing, 1 AS opinions FROM opinion
    WHERE NOT (on_day = 'received' AND status = 'received')
    UNION ALL SELECT dialogue_id, 'number', NULL, 1 FROM opinion
    UNION ALL SELECT dialogue_id, on_day, standing, -opinions FROM opinion_count
    UNION ALL SELECT dialogue_id, 'number', NULL, -opinions FROM dialogue_counter
  )
  SELECT DISTINCT d.slug FROM dialogue d JOIN (
    SELECT dialogue_id FROM compared GROUP BY dialogue_id, on_day, standing HAVING sum(opinions) <> 0
  ) c ON c.dialogue_id = d.id`;

/** Organisations whose tasks and ratings are not counted (`assignment_count`, `attributed_rating`) as they are. */
const misreported = `
  WITH task AS (
    SELECT t.*, date(t.assigned_at, '+7 hours') AS given, CAST(strftime('%Y', t.assigned_at, '+7 hours') AS int) AS year,
      coalesce(t.finished_on > t.due_on, 0) AS is_late
    FROM assignment t JOIN dialogue d ON d.id = t.dialogue_id AND d.rehearsal_of IS NULL
  ), line AS (
    SELECT organisation_id, lead_department_id, year, 'cancelled' AS standing, '' AS day, '' AS month, 1 AS tasks
      FROM task WHERE status = 'cancelled'
    UNION ALL SELECT organisation_id, lead_department_id, year, CASE WHEN is_late THEN 'done_late' ELSE 'done' END, '',
      substr(finished_on, 1, 7), 1 FROM task WHERE status = 'done'
    UNION ALL SELECT organisation_id, lead_department_id, year, 'excess', finished_on, substr(finished_on, 1, 7), 1
      FROM task WHERE status = 'done'
    UNION ALL SELECT organisation_id, lead_department_id, year, 'excess', given, substr(finished_on, 1, 7), -1
      FROM task WHERE status = 'done'
    UNION ALL SELECT organisation_id, lead_department_id, year, CASE WHEN is_late THEN 'submitted_late' ELSE 'submitted' END, '', '', 1
      FROM task WHERE status NOT IN ('done', 'cancelled') AND finished_on IS NOT NULL
    UNION ALL SELECT organisation_id, lead_department_id, year, 'running', coalesce(due_on, '9999-12-31'), '', 1
      FROM task WHERE status NOT IN ('done', 'cancelled') AND finished_on IS NULL AND paused_on IS NULL
  ), compared AS (
    SELECT organisation_id AS owner, year, standing, day, month, tasks FROM line
    UNION ALL SELECT lead_department_id, year, standing, day, month, tasks FROM line
    UNION ALL SELECT owner_id, year, standing, day, finished_in, -tasks FROM assignment_count
  ), attributed AS (
    SELECT t.lead_department_id AS department, t.year, r.opinion_id, r.verdict
    FROM rating r JOIN opinion o ON o.id = r.opinion_id LEFT JOIN opinion_group g ON g.id = o.group_id
    JOIN task t ON t.opinion_id IN (o.id, g.lead_opinion_id) AND t.status <> 'cancelled'
  ), wrong AS (
    SELECT owner FROM compared GROUP BY owner, year, standing, day, month HAVING sum(tasks) <> 0
    UNION SELECT department FROM (SELECT * FROM attributed EXCEPT SELECT department_id, year, opinion_id, verdict FROM attributed_rating)
    UNION SELECT department FROM (
      SELECT department_id AS department, year, opinion_id, verdict FROM attributed_rating EXCEPT SELECT * FROM attributed)
  )
  SELECT DISTINCT o.slug FROM wrong LEFT JOIN department d ON d.id = wrong.owner
  JOIN organisation o ON o.id = coalesce(d.organisation_id, wrong.owner)`;

/** Every page, every index and every count. PostgreSQL has programs of its own for this. */
function checkDatabase() {
  if (process.env.DATABASE_URL) stop('--database reads SQLite only; for PostgreSQL there is pg_amcheck');
  const file = resolve(process.env.DATA_DIR || './data', 'doi-thoai.sqlite');
  if (!existsSync(file)) stop(`there is no database ${file}`);
  const Database = createRequire(import.meta.url)(driver);
  let found;
  let wrong = [];
  let wrongReports = [];
  try {
    const database = new Database(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
    found = database.pragma('integrity_check(10)').map((row) => row.integrity_check);
    if (found.join() === 'ok') {
      wrong = database.prepare(miscounted).pluck().all();
      wrongReports = database.prepare(misreported).pluck().all();
    }
    database.close();
  } catch (error) {
    found = [error.message];
  }
  if (wrong.length) stop(`${file} counts the opinions of these dialogues wrongly; please report it:`, ...wrong);
  if (wrongReports.length)
    stop(`${file} counts tasks or ratings of these organisations wrongly; please report it:`, ...wrongReports);
  if (found.join() === 'ok') return console.log(`doctor: ${file} is sound`);
  stop(`${file} is damaged:`, ...found, 'Stop the program, keep the files, restore the last backup: npm run restore');
}

checkNode();
checkSqlite();
if (process.argv.includes('--tests')) checkTestPrograms();
if (process.argv.includes('--database')) checkDatabase();
