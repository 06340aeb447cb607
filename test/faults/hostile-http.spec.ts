import type { Server as HttpServer } from 'node:http';
import { connect, type Socket } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { ProblemBody } from '../../src/contract/problems.js';
import { type TestApp, openTestApp } from '../support/test-app.js';

describe('a server among hostile clients', () => {
  let app: TestApp;
  const sockets: Socket[] = [];
  beforeEach(async () => {
    app = await openTestApp('sqlite', { listen: true });
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await app.close();
  });

  const http = (): HttpServer => app.nest.getHttpServer();
  const open = (): Socket => {
    const socket = connect(Number(new URL(app.url).port), '127.0.0.1').on('error', () => undefined);
    sockets.push(socket);
    return socket;
  };
  /** Everything the server sends until it closes; sending stops with its first byte. */
  function exchange(...parts: (string | Buffer)[]): Promise<string> {
    const socket = open();
    let heard = '';
    socket.on('data', (chunk) => (heard += String(chunk)));
    const send = (): void => {
      const part = heard === '' ? parts.shift() : undefined;
      if (part !== undefined) socket.write(part, send);
    };
    send();
    return new Promise((closed) => socket.once('close', () => closed(heard)));
  }
  const head = (path: string, ...headers: string[]): string =>
    [`POST ${path} HTTP/1.1`, 'Host: 127.0.0.1', 'Content-Type: application/json', ...headers, '', ''].join('\r\n');
  const problemIn = (answer: string): { status: number; code: string } => {
    expect(answer).toContain('application/problem+json');
    const { status, code } = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n'))) as ProblemBody;
    expect(answer.startsWith(`HTTP/1.1 ${status} `)).toBe(true);
    return { status, code };
  };
  async function expectHealthy(): Promise<void> {
    expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(200);
  }

  it('reads no more of a body than allowed, with or without Content-Length', async () => {
    const megabyte = Buffer.alloc(1024 * 1024, 'x');
    const announced = await exchange(head('/api/v1/sign-in', 'Content-Length: 12582912'));
    expect(problemIn(announced)).toEqual({ status: 413, code: 'body-too-large' });
    const chunk = Buffer.concat([Buffer.from('100000\r\n'), megabyte, Buffer.from('\r\n')]);
    const chunked = await exchange(
      head('/api/v1/sign-in', 'Transfer-Encoding: chunked'),
      ...Array.from({ length: 12 }, () => chunk),
    );
    expect(problemIn(chunked)).toEqual({ status: 413, code: 'body-too-large' });
    await expectHealthy();
  });

  it('refuses deeply nested bodies, also beyond the stack of a parser', async () => {
    for (const depth of [64, 100_000]) {
      const body = '['.repeat(depth) + ']'.repeat(depth);
      const answer = await exchange(
        head('/api/v1/sign-in', `Content-Length: ${body.length}`, 'Connection: close'),
        body,
      );
      expect(problemIn(answer)).toEqual({ status: 400, code: 'body-too-deep' });
    }
    await expectHealthy();
  });

  it('refuses too many or too long headers and invalid HTTP with problem documents', async () => {
    const many = Array.from({ length: 3_000 }, (_, i) => `X-Flood-${i}: 1`);
    expect(problemIn(await exchange(head('/api/v1/sign-in', ...many)))).toEqual({
      status: 431,
      code: 'headers-too-large',
    });
    expect(problemIn(await exchange(head('/api/v1/sign-in', `X-Long: ${'x'.repeat(100_000)}`)))).toEqual({
      status: 431,
      code: 'headers-too-large',
    });
    for (const noise of [
      '\u0016\u0003\u0001\u0002\u0000 hello\r\n\r\n',
      'GET / HTTP/1.1\r\nno header\r\n\r\n',
      'XYZ\r\n\r\n',
    ])
      expect(problemIn(await exchange(noise))).toEqual({ status: 400, code: 'malformed-request' });
    await expectHealthy();
  });

  it('refuses a request that names two hosts', async () => {
    const answer = await exchange(
      head('/api/v1/sign-in', 'Host: evil.example', 'Content-Length: 0', 'Connection: close'),
    );
    expect(problemIn(answer)).toEqual({ status: 400, code: 'malformed-request' });
    await expectHealthy();
  });

  it('limits the time to send a request', async () => {
    expect(http().headersTimeout).toBeGreaterThan(0);
    expect(http().headersTimeout).toBeLessThanOrEqual(20_000);
    expect(http().requestTimeout).toBeGreaterThan(0);
    expect(http().requestTimeout).toBeLessThanOrEqual(120_000);
    // The same limits, shorter.
    http().headersTimeout = 200;
    http().requestTimeout = 400;
    const slow = Array.from({ length: 100 }, (_, i) =>
      exchange(i % 2 ? 'GET / HTTP/1.1\r\nX-Slow' : `${head('/api/v1/sign-in', 'Content-Length: 100')}{"`),
    );
    await expectHealthy();
    const answers = (await Promise.all(slow)).map(problemIn);
    expect(answers.filter(({ code }) => code !== 'request-timeout')).toEqual([]);
    await expectHealthy();
  });
});
