// npm run bench: our figures as ratios to bare ceilings, measured alternately in the same run. Medians of BENCH_ROUNDS
// rounds. `npm run bench -- scale` measures reads at a million opinions instead (scale/run.mjs).
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { bareBroadcast, submitToChair } from './broadcast.mjs';
import { pagesRound } from './pages.mjs';
import { startPostgres } from '../scripts/postgres.mjs';
import { median, start } from './process.mjs';
import { postgresCeilings, sqliteCeilings, submissions } from './submissions.mjs';

if (process.argv[2] === 'scale') {
  await import('./scale/run.mjs');
  process.exit();
}

const rounds = Number(process.env.BENCH_ROUNDS ?? 3);
const program = (file) => new URL(`../dist/${file}`, import.meta.url).pathname;
const dir = mkdtempSync(join(tmpdir(), 'bench-'));
const env = { DATA_DIR: dir, PORT: '0', RATE_LIMIT: 'off', CHALLENGE: 'off', LOG_LEVEL: 'silent' };

async function signIn(url, { email, password }) {
  const response = await fetch(`${url}/api/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  });
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`);
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

const show = (value, digits = 2) => value.toFixed(digits).padStart(9);
const row = (what, value, unit, note = '') =>
  console.log(`  ${what.padEnd(58)}${value} ${unit}${note ? `   ${note}` : ''}`);

async function pages(url, slug) {
  const seen = [];
  for (let i = 0; i < rounds; i++) seen.push(await pagesRound(url, slug));
  const kb = (of, what) => `${(median(seen.map((round) => round[of][what])) / 1024).toFixed(0)} KB`;
  console.log(
    '\nA citizen’s pages under Lighthouse’s mobile profile (processor ÷ 4, 150 ms, 1.6 Mbit/s), nothing cached',
  );
  for (const [of, what] of [
    ['keystroke', 'submit form takes a keystroke after (target ≤ 2,000)'],
    ['home', 'portal, first text after'],
    ['dialogue', 'dialogue that is on, first text after'],
    ['answers', 'published answers, first text after'],
  ])
    row(
      what,
      show(median(seen.map((round) => round[of].ms)), 0),
      'ms',
      `script ${kb(of, 'script')}, all ${kb(of, 'all')}`,
    );
}

/** On a database of each kind that holds the demo. */
async function submissionFigures(ours) {
  await submissions('SQLite', ours, sqliteCeilings, rounds, row);
  if (process.env.SKIP?.includes('postgres')) return;
  const postgres = await startPostgres();
  try {
    const own = mkdtempSync(join(tmpdir(), 'bench-'));
    const server = await start(program('demo/main.js'), { ...env, DATA_DIR: own, DATABASE_URL: postgres.url });
    await submissions('PostgreSQL', oursOf(server, own), postgresCeilings(postgres.url), rounds, row);
    await server.stop();
    rmSync(own, { recursive: true, force: true });
  } finally {
    postgres.stop();
  }
}

/** The running demo and its dialogue that is on. */
function oursOf(server, directory) {
  const facts = JSON.parse(readFileSync(join(directory, 'demo.json'), 'utf8'));
  const live = facts.dialogues.find((one) => one.scenario === 'minh-khe-today');
  const chair = facts.accounts.find((one) => one.email === 'chair@minh-khe.example');
  return { server, url: server.url, dialogueId: live.id, slug: live.slug, chair };
}

async function serverFigures(demo, ours) {
  const chairs = [];
  const bares = [];
  for (let i = 0; i < rounds; i++) {
    chairs.push(await submitToChair(ours));
    bares.push(await bareBroadcast());
  }
  await demo.stop();

  console.log('\nSubmission sent → counted on the chair’s screen, 200 viewers, 20/s');
  for (const q of ['p50', 'p99']) {
    row(`ours, ${q}`, show(median(chairs.map((c) => c[q]))), 'ms');
    row(
      `bare socket.io broadcast, ${q}`,
      show(median(bares.map((c) => c[q]))),
      'ms',
      `ours / it ${median(chairs.map((c, i) => c[q] / bares[i][q])).toFixed(2)}`,
    );
  }

  console.log('\nStart with a migrated database, memory after 5 s of rest');
  const starts = [];
  const nests = [];
  for (let i = 0; i < rounds; i++) {
    for (const [list, file, extra] of [
      [starts, new URL('./ours.mjs', import.meta.url).pathname, env],
      [nests, new URL('./ceilings/nest.mjs', import.meta.url).pathname, { FILE: join(dir, `nest-${i}.sqlite`) }],
    ]) {
      const server = await start(file, extra);
      await new Promise((next) => setTimeout(next, 5000));
      list.push({ ready: server.readyMs, rss: server.rssMb() });
      await server.stop();
    }
  }
  for (const [name, key, unit] of [
    ['ready', 'ready', 'ms'],
    ['resident memory', 'rss', 'MB'],
  ]) {
    row(`ours, ${name}`, show(median(starts.map((s) => s[key])), 0), unit);
    row(
      `bare Nest + TypeORM + swagger, ${name}`,
      show(median(nests.map((s) => s[key])), 0),
      unit,
      `ours / it ${median(starts.map((s, i) => s[key] / nests[i][key])).toFixed(2)}`,
    );
  }
}

try {
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0].model}, load generator on the same machine, median of ${rounds} rounds\n`,
  );
  const demo = await start(program('demo/main.js'), env);
  const ours = oursOf(demo, dir);
  const only = process.env.BENCH_ONLY;
  if (!only || only === 'pages') await pages(demo.url, ours.slug);
  if (!only || only === 'submissions') await submissionFigures(ours);
  if (only) await demo.stop();
  else await serverFigures(demo, { ...ours, chairCookie: await signIn(demo.url, ours.chair) });
} finally {
  rmSync(dir, { recursive: true, force: true });
}
