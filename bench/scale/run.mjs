// npm run bench -- scale: every read at 10,000 and 1,000,000 opinions, one after another, with the time for which the event
// loop stood still meanwhile (p99) and the server's processor time (median), which neighbours disturb least.
// BENCH_OPINIONS (one number or two), BENCH_SAMPLES, BENCH_GROUPS (list,tracking…) and SKIP=postgres change it;
// BENCH_POSTGRES_URL names a server that keeps the data. Prints a table, and JSON lines to the file BENCH_JSON.
import { appendFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { median, quantile } from '../process.mjs';
import { prepared, removeOutdated } from './data.mjs';
import { proportions } from './facts.mjs';
import { headersOf, readsOf } from './reads.mjs';
import { startServer } from './start-server.mjs';

const sizes = (process.env.BENCH_OPINIONS ?? '10000,1000000').split(',').map(Number);
const samples = Number(process.env.BENCH_SAMPLES ?? 40);
const groups = process.env.BENCH_GROUPS?.split(',');
const databases = ['sqlite', 'postgres'].filter((one) => !process.env.SKIP?.includes(one));
/** A read that takes longer is measured once. */
const patienceMs = 5_000;
const longestStallMs = 20;

async function measure(server, read) {
  const times = [];
  const stalls = [];
  const processor = [];
  // The first ones fill caches and prepare statements.
  let warmUp = Math.ceil(samples / 10);
  for (let n = 0; n < warmUp + samples; n++) {
    await server.since();
    const begun = performance.now();
    const response = await fetch(server.url + read.get(n), {
      headers: headersOf(read),
      ...(read.body && { method: 'POST', body: JSON.stringify(read.body(n)) }),
    });
    await response.arrayBuffer();
    const ms = performance.now() - begun;
    if (!response.ok) throw new Error(`${read.name}: ${read.get(n)} answered ${response.status}`);
    const { stall, cpu } = await server.since();
    if (n >= warmUp) {
      times.push(ms);
      stalls.push(stall);
      processor.push(cpu);
    }
    if (ms > patienceMs) {
      if (n >= warmUp) break;
      warmUp = n + 1;
    }
  }
  return { p50: median(times), p95: quantile(times, 0.95), stall: quantile(stalls, 0.99), cpu: median(processor) };
}

async function readAll(kind, opinions) {
  const data = await prepared(kind, opinions);
  const server = await startServer(data.env);
  const found = new Map();
  try {
    const reads = readsOf(proportions(opinions)).filter(({ group }) => groups?.includes(group) ?? true);
    for (const read of reads) {
      const figures = await measure(server, read);
      console.error(`${kind}, ${opinions} opinions, ${read.name}: ${figures.p50.toFixed(1)} ms`);
      found.set(read, figures);
    }
  } finally {
    await server.stop();
    await data.release();
  }
  return [...found];
}

const cell = (value) => (value < 10 ? value.toFixed(1) : value.toFixed(0)).padStart(8);

/** `all` has what was measured at each size, in the order of the reads. */
function print(kind, all) {
  const grows = all.length > 1;
  console.log(`\n${kind}, ms at ${sizes.join(' and ')} opinions; load average ${loadavg()[0].toFixed(1)}`);
  console.log(
    `${'read'.padEnd(40)}${sizes.map(() => '     p50     p95   stall     cpu').join('')}${grows ? '   ratio' : ''}`,
  );
  const missed = [];
  for (const [n, [read, last]] of all.at(-1).entries()) {
    const figures = all.map((size) => size[n][1]);
    const ratio = last.p50 / figures[0].p50;
    const faults = [
      ...(ratio > read.bound ? [`${ratio.toFixed(1)} × (${read.group} ≤ ${read.bound} ×)`] : []),
      ...(last.stall > longestStallMs ? [`stall ${last.stall.toFixed(0)} ms`] : []),
    ];
    if (faults.length > 0) missed.push(`${read.name}: ${faults.join(', ')}`);
    const cells = figures.flatMap(({ p50, p95, stall, cpu }) => [p50, p95, stall, cpu]);
    console.log(`${read.name.padEnd(40)}${[...cells, ...(grows ? [ratio] : [])].map(cell).join('')}`);
    const line = { kind, read: read.name, group: read.group, sizes, figures, ...(grows && { ratio }), faults };
    if (process.env.BENCH_JSON) appendFileSync(process.env.BENCH_JSON, `${JSON.stringify(line)}\n`);
  }
  console.log(missed.length === 0 ? 'Every bound is kept.' : `Missed:\n  ${missed.join('\n  ')}`);
}

removeOutdated();
for (const kind of databases) {
  const all = [];
  for (const opinions of sizes) all.push(await readAll(kind, opinions));
  print(kind, all);
}
