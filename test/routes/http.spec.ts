import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { pino } from 'pino';
import { createApp } from '../../src/app.js';
import { readConfig } from '../../src/config/config.js';
import { webDist } from '../../src/web/renderer.js';
import { emptyDatabase, type TestApp, openTestApp } from '../support/test-app.js';

describe('every response', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await openTestApp('sqlite', { listen: true });
  });
  afterAll(() => app.close());
  const get = (url: string, headers: Record<string, string> = {}) => app.nest.inject({ url, headers });

  it('forbids inline scripts, frames and foreign sources, including errors', async () => {
    for (const url of ['/api/v1/time', '/api/v1/nowhere', '/%', '/api/v1/me']) {
      const { headers } = await get(url);
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'self'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toContain('unsafe-inline');
      expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin' });
      expect(headers['cross-origin-resource-policy']).toBe('same-origin');
    }
  });

  it('never copies the Host header into the policy', async () => {
    const { headers } = await get('/api/v1/time', { host: "a; script-src 'unsafe-inline'" });
    expect(String(headers['content-security-policy'])).not.toContain('unsafe-inline');
  });

  it('serves scripts and styles compressed by the build', async () => {
    const sheet = readdirSync(`${webDist}client`).find((name) => name.endsWith('.css'));
    const read = (encoding: string) => get(`/assets/${sheet}`, { 'accept-encoding': encoding });
    const plain = await read('identity');
    expect(plain.headers).not.toHaveProperty('content-encoding');
    for (const [encoding, open] of [['br', brotliDecompressSync] as const, ['gzip', gunzipSync] as const]) {
      const { headers, rawPayload } = await read(encoding);
      expect(headers).toMatchObject({ 'content-encoding': encoding, vary: expect.stringContaining('accept-encoding') });
      expect(open(rawPayload).toString()).toBe(plain.payload);
    }
  });

  it('requires https and answers to no foreign name only if PUBLIC_URL says so', async () => {
    const plain = (await get('/api/v1/time')).headers;
    expect(plain).not.toHaveProperty('strict-transport-security');
    expect(plain['content-security-policy']).not.toContain('upgrade-insecure-requests');
    const secure = await openTestApp('sqlite', { env: { PUBLIC_URL: 'https://doithoai.example' } });
    const { headers } = await secure.nest.inject('/api/v1/time');
    const misled = await secure.nest.inject({ url: '/api/v1/time', headers: { host: 'evil.example' } });
    const meant = await secure.nest.inject({ url: '/api/v1/time', headers: { host: 'doithoai.example' } });
    await secure.close();
    expect([misled.statusCode, misled.json().code, meant.statusCode]).toEqual([421, 'wrong-host', 200]);
    expect(misled.headers).toMatchObject({ 'x-content-type-options': 'nosniff' });
    expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect(headers['content-security-policy']).toContain('upgrade-insecure-requests');
    expect(headers['content-security-policy']).toContain('wss://');
  });

  it('has the id of its log entry, and is not cached unless allowed', async () => {
    const answer = await get('/api/v1/me');
    expect(answer.headers['x-request-id']).toBe((answer.json() as { requestId: string }).requestId);
    expect((await get('/api/v1/time')).headers['cache-control']).toBe('no-store');
  });

  it('serves time, health, and metrics on the machine itself only', async () => {
    expect(Math.abs(Date.parse((await get('/api/v1/time')).json().now) - app.clock.ms())).toBeLessThan(60_000);
    expect((await get('/api/health/live')).json()).toEqual({ status: 'ok' });
    expect((await get('/api/health/ready')).json()).toEqual({ status: 'ok' });
    const figures = await (await fetch(`${app.url}/metrics`)).text();
    for (const name of [
      'http_request_duration_seconds_count{method="GET",route="/api/v1/time"',
      'event_loop_delay_seconds',
      'transaction_group_size_bucket',
      'live_connections',
    ])
      expect(figures).toContain(name);
    const handedOn = await fetch(`${app.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7' } });
    expect(handedOn.status).toBe(404);
    const far = await app.nest.inject({ url: '/metrics', remoteAddress: '203.0.113.7' });
    expect(far.statusCode).toBe(404);
  });

  it('serves metrics only to who has the token, where there is one', async () => {
    const token = 'a-token-of-the-collector';
    const guarded = await openTestApp('sqlite', { env: { METRICS_TOKEN: token } });
    const asked = async (headers: Record<string, string>): Promise<number> =>
      (await guarded.nest.inject({ url: '/metrics', headers })).statusCode;
    const answers = [
      await asked({}),
      await asked({ authorization: 'Bearer no' }),
      await asked({ authorization: `Bearer ${token}` }),
    ];
    await guarded.close();
    expect(answers).toEqual([404, 404, 200]);
  });

  it('describes itself as OpenAPI', async () => {
    const document = (await get('/api/openapi.json')).json() as { openapi: string; paths: Record<string, unknown> };
    expect(document.openapi).toMatch(/^3\./);
    expect(document.paths).toHaveProperty('/api/v1/organisations/{id}/departments');
  });
});

describe('the request log', () => {
  it('has method, pattern, status, duration and id, but no personal data or query', async () => {
    const lines: string[] = [];
    const log = pino({ level: 'info' }, { write: (line: string) => void lines.push(line) });
    const database = await emptyDatabase('sqlite');
    const { app } = await createApp(readConfig({ ...database.env, PUBLIC_URL: 'http://127.0.0.1' }), log);
    await app.init();
    const id = '01890000-0000-7000-8000-000000000000';
    await app.inject({
      url: `/api/v1/organisations/${id}/accounts?q=0900000123`,
      headers: { cookie: 'dt=secret-cookie' },
    });
    await app.inject({
      method: 'POST',
      url: '/api/v1/sign-in',
      payload: { email: 'ai.do@minh-khe.example', password: 'bí mật' },
    });
    await app.close();
    await database.drop();
    const requests = lines
      .map((line) => JSON.parse(line) as Record<string, unknown>)
      .filter((line) => line['msg'] === 'request');
    expect(requests).toMatchObject([
      { method: 'GET', route: '/api/v1/organisations/:id/accounts', status: 401 },
      { method: 'POST', route: '/api/v1/sign-in', status: 401 },
    ]);
    for (const request of requests)
      expect(Object.keys(request).sort()).toEqual([
        'hostname',
        'level',
        'method',
        'ms',
        'msg',
        'pid',
        'requestId',
        'route',
        'status',
        'time',
      ]);
    expect(lines.join('\n')).not.toMatch(/0900000123|secret-cookie|ai\.do|bí mật/);
  });
});
