import { setTimeout as delay } from 'node:timers/promises';
import { driverCode, isLostConnection } from '../common/problem/database-errors.js';
import { PostgresClient, postgresConnection } from './postgres-client.js';

const firstPauseMs = 500;
const longestPauseMs = 10_000;

/** What may pass by itself: it is not started yet, or starting, the network or the name is not there yet, it is full. */
const passing = /^(ECONN|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOST|ENET|EPIPE|08[\dP]\d\d|57P0\d|53\d{3}|PG_SILENT)/;

export const mayPass = (error: unknown): boolean => passing.test(driverCode(error)) || isLostConnection(error);

async function ask(url: string): Promise<void> {
  const client = new PostgresClient(postgresConnection(url));
  // What breaks later is told by the query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('SELECT 1');
  } finally {
    void client.end().catch(() => undefined);
  }
}

/**
 * Waits until PostgreSQL answers: after a power cut it may start later than this program. Fails at once with what will not
 * pass by itself, as a wrong password, and with the rest after `limitMs`.
 */
export async function waitForPostgres(
  url: string,
  limitMs: number,
  waiting: (error: unknown, pauseMs: number) => void,
): Promise<void> {
  const since = performance.now();
  for (let pause = firstPauseMs; ; pause = Math.min(pause * 2, longestPauseMs)) {
    try {
      return await ask(url);
    } catch (error) {
      if (!mayPass(error) || performance.now() - since + pause > limitMs) throw error;
      waiting(error, pause);
      await delay(pause);
    }
  }
}
