import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server as TcpServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConfigError, readConfig } from '../../src/config/config.js';
import { engines } from '../support/test-app.js';
import { Server } from '../support/server.js';

const secret = 'bí-mật-không-được-in';

/** An invalid value for each variable. DATA_DIR and HOST can only be checked by using them. */
const wrong: Record<string, string> = {
  PORT: secret,
  PUBLIC_URL: secret,
  DATABASE_URL: secret,
  SMTP_URL: secret,
  MAIL_FROM: secret,
  SMS_URL: secret,
  TRUST_PROXY: secret,
  TLS_CERT: secret,
  TLS_KEY: secret,
  ALLOW_HTTP_SIGN_IN: secret,
  CHALLENGE: secret,
  CHALLENGE_ABOVE: secret,
  DATABASE_WAIT: secret,
  METRICS_TOKEN: secret,
  RATE_LIMIT: secret,
  APP_NOW: secret,
  LOG_LEVEL: secret,
};

describe('an invalid environment variable', () => {
  it('is tested for each variable', () => {
    const read = new Set<string>();
    readConfig(new Proxy({}, { get: (_, name) => void read.add(String(name)) }));
    expect([...read].sort()).toEqual([...Object.keys(wrong), 'DATA_DIR', 'HOST'].sort());
  });

  it.each(Object.entries(wrong))('is reported with what is expected, never with its value: %s', (name, value) => {
    let message = '';
    try {
      readConfig({ [name]: value }, name === 'APP_NOW');
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigError);
      message = (error as Error).message;
    }
    expect(message).toMatch(new RegExp(`^[A-Z_, ]*${name}[A-Z_, ]*: .{5,}`));
    expect(message).not.toContain(value);
  });
});

describe('a start that cannot succeed', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'doi-thoai-configuration-'));
  });
  afterEach(async () => {
    await Server.killAll();
    rmSync(dir, { recursive: true, force: true });
  });

  /** Starts the program and expects it to exit with this code and one sentence about the variable. */
  async function expectSentence(
    name: string,
    env: Record<string, string>,
    { unsaid = secret, exit = 78 }: { unsaid?: string; exit?: number } = {},
  ): Promise<void> {
    const start = Server.start({ DATA_DIR: join(dir, 'data'), LOG_LEVEL: 'silent', DATABASE_WAIT: '0', ...env });
    const failure = await start.then(
      () => 'it started',
      (error: Error) => error.message,
    );
    const [how, ...output] = failure.trimEnd().split('\n');
    expect(how).toBe(`ended with ${exit} before it listened:`);
    expect(output).toEqual([expect.stringMatching(new RegExp(`^${name}: .{5,}`))]);
    expect(failure).not.toContain(unsaid);
  }

  it('reports PORT if the port is taken', async () => {
    const taken = await new Promise<TcpServer>((listening) => {
      const server = createServer().listen(0, '127.0.0.1', () => listening(server));
    });
    await expectSentence('PORT', { PORT: String((taken.address() as AddressInfo).port) });
    await new Promise((closed) => taken.close(closed));
  });

  it('reports DATA_DIR if its file is not a database', async () => {
    mkdirSync(join(dir, 'data'));
    writeFileSync(join(dir, 'data/doi-thoai.sqlite'), 'Danh sách khách mời '.repeat(100));
    await expectSentence('DATA_DIR', {});
  });

  it('reports TLS_CERT, TLS_KEY if the files contain no certificate', async () => {
    const file = join(dir, 'cert.pem');
    writeFileSync(file, secret);
    await expectSentence('TLS_CERT, TLS_KEY', { TLS_CERT: file, TLS_KEY: file });
  });

  it('reports DATABASE_URL if the server there does not respond', async () => {
    const silent = createServer();
    const sockets: Socket[] = [];
    silent.on('connection', (socket) => sockets.push(socket));
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    const { port } = silent.address() as AddressInfo;
    const url = `postgres://u:${secret}@127.0.0.1:${port}/x`;
    await expectSentence('DATABASE_URL', { DATABASE_URL: url }, { exit: 75 });
    for (const socket of sockets) socket.destroy();
    await new Promise((closed) => silent.close(closed));
  });

  const onPostgres = engines.includes('postgres') ? it : it.skip;
  onPostgres.each([
    ['nobody listens there', 75, (url: URL) => (url.port = '1')],
    ['its host has no address', 75, (url: URL) => (url.hostname = 'khong-co.invalid')],
    ['the password is another one', 78, (url: URL) => (url.password = 'x')],
    ['there is no such database', 78, (url: URL) => (url.pathname = '/khong_co')],
  ])('says DATABASE_URL when %s, and whether starting again may help: %d', async (_, exit, spoil) => {
    const url = new URL(process.env['TEST_POSTGRES_URL'] as string);
    const { password } = url;
    spoil(url);
    await expectSentence('DATABASE_URL', { DATABASE_URL: url.href }, { unsaid: password, exit });
  });
});
