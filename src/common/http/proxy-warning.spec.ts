import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import type { Logger } from 'pino';
import { readConfig } from '../../config/config.js';
import { warnOfUnknownProxy } from './proxy-warning.js';

/** The warnings of a server that was called with these headers. */
async function warnings(env: Record<string, string>, calls: Record<string, string>[]): Promise<number> {
  let count = 0;
  const log = { warn: () => void count++ } as unknown as Logger;
  const fastify = Fastify();
  warnOfUnknownProxy(fastify, readConfig(env), log);
  fastify.get('/', () => 'ok');
  for (const headers of calls) await fastify.inject({ url: '/', headers });
  await fastify.close();
  return count;
}

describe('a proxy that TRUST_PROXY does not tell of', () => {
  const forwarded = { 'x-forwarded-for': '203.0.113.7' };

  it('is warned of once, when it shows itself', async () => {
    expect(await warnings({}, [{}, forwarded, forwarded, { forwarded: 'for=203.0.113.7' }])).toBe(1);
    expect(await warnings({}, [{}])).toBe(0);
    expect(await warnings({ TRUST_PROXY: '1' }, [forwarded])).toBe(0);
  });

  it('is warned of at start where nothing else can serve https', async () => {
    const env = { PUBLIC_URL: 'https://doithoai.example' };
    expect(await warnings(env, [])).toBe(1);
    expect(await warnings({ ...env, TRUST_PROXY: '1' }, [])).toBe(0);
    expect(await warnings({ ...env, TLS_CERT: 'cert.pem', TLS_KEY: 'key.pem' }, [])).toBe(0);
    expect(await warnings({ PUBLIC_URL: 'http://doithoai.example' }, [])).toBe(0);
  });
});
