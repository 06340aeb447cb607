import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { start } from './process.mjs';

const connections = 50;
const seconds = Number(process.env.BENCH_SECONDS ?? 5);

const opinion = () => ({
  kind: 'question',
  text: `Xin hỏi bao giờ khơi thông cống ngõ ${randomBytes(4).toString('hex')}, cứ mưa lớn là ngập?`,
  name: 'Nguyễn Thị Mẫu Đơn',
  phone: `0900000${String(Math.floor(Math.random() * 1000)).padStart(3, '0')}`,
});

/** Accepted requests per second with 50 connections; any status but 201 fails the benchmark. */
async function load(url, body) {
  const result = await autocannon({
    url,
    connections,
    duration: seconds,
    requests: [
      {
        method: 'POST',
        setupRequest: (request) => ({
          ...request,
          headers: { 'content-type': 'application/json', 'idempotency-key': randomBytes(16).toString('base64url') },
          body: JSON.stringify(body()),
        }),
      },
    ],
  });
  const accepted = result.statusCodeStats['201']?.count ?? 0;
  if (result.non2xx > 0 || result.errors > 0 || accepted === 0)
    throw new Error(`${url}: ${accepted} accepted, ${result.non2xx} refused, ${result.errors} errors`);
  return { perSecond: accepted / result.duration, p99: result.latency.p99 };
}

async function ceiling(file, env) {
  const dir = mkdtempSync(join(tmpdir(), 'bench-'));
  const server = await start(new URL(`./ceilings/${file}`, import.meta.url).pathname, {
    ...env,
    FILE: join(dir, 'bare.sqlite'),
  });
  try {
    return await load(`${server.url}/opinions`, opinion);
  } finally {
    await server.stop();
    rmSync(dir, { recursive: true, force: true });
  }
}

/** One round: our application, then each ceiling, on the same machine within half a minute. */
export async function submissionsRound(ours) {
  const own = await load(`${ours.url}/api/v1/dialogues/${ours.dialogueId}/opinions`, () => ({
    ...opinion(),
    consent: true,
  }));
  const full = await ceiling('fastify-sqlite.mjs', { SYNC: 'FULL' });
  const normal = await ceiling('fastify-sqlite.mjs', { SYNC: 'NORMAL' });
  const nest = await ceiling('nest.mjs', {});
  return { own, full, normal, nest };
}
