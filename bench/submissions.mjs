import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from './load.mjs';
import { median, start } from './process.mjs';

const seconds = Number(process.env.BENCH_SECONDS ?? 5);

let sent = 0;
const opinion = () => ({
  kind: 'question',
  text: `Xin hỏi bao giờ khơi thông cống ngõ ${++sent}, cứ mưa lớn là ngập?`,
  name: 'Nguyễn Thị Mẫu Đơn',
  phone: `0900000${String(sent % 1000).padStart(3, '0')}`,
});

const bare = () => ({ body: JSON.stringify(opinion()) });
const whole = () => ({
  body: JSON.stringify({ ...opinion(), consent: true }),
  headers: `idempotency-key: ${randomBytes(16).toString('base64url')}\r\n`,
});

/** Accepted requests, and the server's processor time for each in µs, once its code is warm. */
async function measure(server, path, next) {
  const url = `${server.url}${path}`;
  await load({ url, seconds: 1, next });
  const before = server.cpuMs();
  const result = await load({ url, seconds, next });
  return { ...result, cpuUs: ((server.cpuMs() - before) * 1000) / (result.perSecond * seconds) };
}

async function ceiling(file, env) {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  const program = new URL(`./ceilings/${file}`, import.meta.url).pathname;
  const server = await start(program, { ...env, FILE: join(dir, 'bare.sqlite') });
  try {
    return await measure(server, '/opinions', bare);
  } finally {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** One round: our application, then each ceiling, on the same machine within half a minute. */
async function round({ server, dialogueId }, ceilings) {
  const figures = { own: await measure(server, `/api/v1/dialogues/${dialogueId}/opinions`, whole) };
  for (const { name, file, env = {} } of ceilings) figures[name] = await ceiling(file, env);
  return figures;
}

export const sqliteCeilings = [
  { name: 'bare Fastify + better-sqlite3, FULL', file: 'fastify-sqlite.mjs', env: { SYNC: 'FULL' } },
  { name: 'bare Fastify + better-sqlite3, NORMAL', file: 'fastify-sqlite.mjs', env: { SYNC: 'NORMAL' } },
  { name: 'bare Nest + TypeORM, FULL', file: 'nest.mjs' },
];

export const postgresCeilings = (url) => [
  { name: 'bare Fastify + pg', file: 'fastify-postgres.mjs', env: { DATABASE_URL: url } },
];

/** Prints our figures beside those of the ceilings, with the smallest and largest ratio. */
export async function submissions(title, ours, ceilings, rounds, row) {
  const seen = [];
  for (let i = 0; i < rounds; i++) seen.push(await round(ours, ceilings));
  console.log(`\nSubmissions accepted (validated, idempotent, durable, logged, announced), 50 connections, ${title}`);
  for (const name of ['own', ...ceilings.map((one) => one.name)]) {
    const of = seen.map((one) => one[name]);
    const middle = (key, digits) => median(of.map((one) => one[key])).toFixed(digits);
    const ratios = seen.map((one) => one.own.perSecond / one[name].perSecond).sort((a, b) => a - b);
    const ratio = `ours / it ${median(ratios).toFixed(2)} (${ratios[0].toFixed(2)}–${ratios.at(-1).toFixed(2)})`;
    row(
      name === 'own' ? 'ours' : name,
      middle('perSecond', 0).padStart(9),
      '/s',
      `p50 ${middle('p50', 1)} p99 ${middle('p99', 1)} ms, processor ${middle('cpuUs', 0)} µs${name === 'own' ? '' : `, ${ratio}`}`,
    );
  }
}
