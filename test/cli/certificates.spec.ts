import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request as askPlain } from 'node:http';
import { request as askSecure } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { io } from 'socket.io-client';
import { issue, mayCertify, newAuthority } from '../../src/cli/authority.js';
import { insertAccounts, password } from '../support/accounts.js';
import { type TestApp, openTestApp } from '../support/test-app.js';
import { seedOrganisation } from '../support/organisation.js';
import { liveDialogue } from '../support/opinions.js';

const root = new URL('../../', import.meta.url).pathname;
const host = 'hall.lan';
const email = 'organiser@minh-khe.example';

function run(...args: string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'dist/cli/certificates.js'), ...args], {
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

describe('npm run certificates', () => {
  let out: string;
  beforeEach(() => {
    out = join(mkdtempSync(join(tmpdir(), 'doi-thoai-ca-')), 'certificates');
  });
  afterEach(() => rmSync(join(out, '..'), { recursive: true, force: true }));

  const read = (name: string): string => readFileSync(join(out, name), 'utf8');

  it('creates an authority and a server certificate, with keys readable by the owner only', () => {
    const made = run('--host', host, '--host', '192.168.7.20', '--out', out);
    expect(made).toMatchObject({ code: 0, err: '' });
    expect(readdirSync(out).sort()).toEqual(['ca.crt', 'ca.key', 'hall.lan.crt', 'hall.lan.key']);
    for (const key of ['ca.key', 'hall.lan.key']) expect(statSync(join(out, key)).mode & 0o777).toBe(0o600);
    const [authority, server] = [new X509Certificate(read('ca.crt')), new X509Certificate(read('hall.lan.crt'))];
    expect(authority.ca).toBe(true);
    expect(server.ca).toBe(false);
    expect(server.verify(authority.publicKey)).toBe(true);
    expect(server.checkHost(host)).toBe(host);
    expect(server.checkIP('192.168.7.20')).toBe('192.168.7.20');
    expect(made.out).toContain(authority.fingerprint256);
    const days = (Date.parse(server.validTo) - Date.parse(server.validFrom)) / 86_400_000;
    expect(days).toBeLessThan(825);
  });

  it('never overwrites a file, and signs for another name with the same authority', () => {
    run('--host', host, '--out', out);
    const before = readdirSync(out).map((name) => [name, read(name)]);
    expect(run('--host', host, '--out', out)).toMatchObject({ code: 1, err: expect.stringContaining('overwritten') });
    expect(readdirSync(out).map((name) => [name, read(name)])).toEqual(before);
    expect(run('--host', '10.0.0.5', '--out', out).code).toBe(0);
    expect(new X509Certificate(read('10.0.0.5.crt')).verify(new X509Certificate(read('ca.crt')).publicKey)).toBe(true);
    expect(run('--host', 'hall.example', '--out', out)).toMatchObject({
      code: 1,
      err: expect.stringContaining('hall.example'),
    });
  });

  it('refuses an incomplete authority', () => {
    run('--host', host, '--out', out);
    rmSync(join(out, 'ca.crt'));
    const key = read('ca.key');
    expect(run('--host', 'other.lan', '--out', out).code).toBe(1);
    expect(read('ca.key')).toBe(key);
  });

  it.each(['hall lan', '../x', '1.2.3', '', '*.lan', 'https://hall.lan'])('refuses the name %p', (name) => {
    expect(run('--host', name, '--out', out)).toMatchObject({ code: 1, err: expect.stringMatching(/^--host: /) });
  });
});

describe('an authority of a hall', () => {
  it('is trusted for the hosts it was made for and private ones only', async () => {
    const authority = await newAuthority(['doithoai.example'], new Date());
    const believed = ['hall.lan', 'may-chu.local', '192.168.1.20', 'doithoai.example', 'bank.example', '203.0.113.7'];
    expect(believed.filter((one) => mayCertify(authority, one))).toEqual(believed.slice(0, 4));
  });
});

describe('a server with a certificate of the hall', () => {
  let dir: string;
  let ca: string;
  let app: TestApp;
  const env = (): Record<string, string> => ({ TLS_CERT: join(dir, 'crt'), TLS_KEY: join(dir, 'key') });

  beforeAll(async () => {
    dir = mkdtempSync(join(tmpdir(), 'doi-thoai-tls-'));
    const authority = await newAuthority([host], new Date());
    ca = authority.certificate;
    const { certificate, key } = await issue(authority, [host], new Date());
    writeFileSync(join(dir, 'crt'), certificate);
    writeFileSync(join(dir, 'key'), key);
  });
  afterEach(() => app.close());
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  interface Got {
    status: number | undefined;
    headers: IncomingHttpHeaders;
    body: string;
  }
  const ask = (secure: boolean, path: string, options: object = {}, body?: object): Promise<Got> =>
    new Promise((done, failed) => {
      const { port } = new URL(app.url);
      const headers = { host: `${host}:${port}`, ...(body ? { 'content-type': 'application/json' } : {}) };
      const request = (secure ? askSecure : askPlain)(
        { host: '127.0.0.1', port, path, method: body ? 'POST' : 'GET', headers, agent: false, ...options },
        (response) => {
          let text = '';
          response.on('data', (chunk) => (text += String(chunk)));
          response.on('end', () => done({ status: response.statusCode, headers: response.headers, body: text }));
        },
      );
      request.on('error', failed).end(body && JSON.stringify(body));
    });
  const trusting = (): object => ({ ca, servername: host });

  it('serves https that only devices with the authority trust', async () => {
    app = await openTestApp('sqlite', { listen: true, env: env() });
    const { status, headers } = await ask(true, '/api/v1/time', trusting());
    expect(status).toBe(200);
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{7,}/);
    await expect(ask(true, '/', { servername: host })).rejects.toThrow(/certificate/);
    await expect(ask(true, '/', { ca, servername: 'other.lan' })).rejects.toThrow(/altnames/);
  });

  describe('beside a plain-http PUBLIC_URL', () => {
    beforeEach(async () => {
      app = await openTestApp('sqlite', { listen: true, env: { ...env(), PUBLIC_URL: `http://${host}:3000` } });
    });

    it('serves phones over http and staff over https on one port, without forcing an upgrade', async () => {
      for (const { status, headers } of [
        await ask(false, '/api/v1/time'),
        await ask(true, '/api/v1/time', trusting()),
      ]) {
        expect(status).toBe(200);
        expect(headers['strict-transport-security']).toBeUndefined();
        expect(headers['content-security-policy']).not.toContain('upgrade-insecure-requests');
      }
      const { port } = new URL(app.url);
      const policy = async (secure: boolean) =>
        (await ask(secure, '/api/v1/time', secure ? trusting() : {})).headers['content-security-policy'];
      expect(await policy(false)).toContain(`ws://${host}:${port}`);
      expect(await policy(true)).toContain(`wss://${host}:${port}`);
    });

    it('lets staff sign in over https only, with a cookie never sent over http', async () => {
      const { home } = await seedOrganisation(app);
      await insertAccounts(app, home.id, [{ role: 'organiser', email, name: 'Lê Thị Ví Dụ' }]);
      const refused = await ask(false, '/api/v1/sign-in', {}, { email, password });
      expect(JSON.parse(refused.body)).toMatchObject({ status: 403, code: 'sign-in-over-http' });
      const entered = await ask(true, '/api/v1/sign-in', trusting(), { email, password });
      expect(entered.status).toBe(200);
      const cookie = entered.headers['set-cookie']?.find((one) => one.startsWith('dt='));
      expect(cookie).toMatch(/; Secure/);
    });

    it('serves live updates over both', async () => {
      const { home } = await seedOrganisation(app);
      const dialogue = await liveDialogue(app, home);
      for (const scheme of ['http', 'https']) {
        const socket = io(`${scheme}://127.0.0.1:${new URL(app.url).port}/live`, {
          transports: ['websocket'],
          auth: { dialogueId: dialogue.id, audience: 'public', since: 0 },
          reconnection: false,
          ...(scheme === 'https' ? { ca, rejectUnauthorized: false } : {}),
        });
        const snapshot = await new Promise<{ asOf: number }>((heard, failed) => {
          socket.once('snapshot', heard).once('connect_error', failed);
        });
        expect(snapshot.asOf).toBeGreaterThan(0);
        socket.disconnect();
      }
    });
  });
});
