import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const root = new URL('../../', import.meta.url).pathname;

describe('the program', () => {
  let dir: string;
  beforeEach(() => {
    dir = mkdtempSync(join(tmpdir(), 'doi-thoai-start-'));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  const start = (file: string, env: Record<string, string>, args: string[] = []): ChildProcessWithoutNullStreams =>
    spawn(process.execPath, [join(root, 'dist', file), ...args], {
      cwd: dir,
      env: { PATH: process.env['PATH'], DATA_DIR: join(dir, 'data'), PORT: '0', ...env },
    });

  async function run(
    child: ChildProcessWithoutNullStreams,
    input = '',
  ): Promise<{ code: number; out: string; err: string }> {
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk) => (out += String(chunk)));
    child.stderr.on('data', (chunk) => (err += String(chunk)));
    child.stdin.end(input);
    const [code] = (await once(child, 'close')) as [number];
    return { code, out, err };
  }

  it('needs no package that an installation without development packages lacks', () => {
    const { dependencies, optionalDependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const there = Object.keys({ ...dependencies, ...optionalDependencies });
    const programs = ['main', 'demo/main', 'document/pdf.worker', 'cli/backup', 'cli/migrate'].map(
      (name) => `${name}.js`,
    );
    const chunks = readdirSync(join(root, 'dist/chunks')).map((name) => `chunks/${name}`);
    const imported = [...programs, ...chunks].flatMap((file) =>
      [...readFileSync(join(root, 'dist', file), 'utf8').matchAll(/^import .*?["']([^."'][^"']*)["'];/gm)].map(
        ([, name]) => name as string,
      ),
    );
    const packages = new Set(imported.filter((name) => !isBuiltin(name)));
    expect(packages).toContain('pdfmake');
    expect([...packages].filter((name) => !there.includes(name))).toEqual([]);
  });

  it.each([
    ['PORT', { PORT: 'geheim' }],
    ['PUBLIC_URL', { PUBLIC_URL: 'ftp://geheim' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://geheim' }],
    ['DATABASE_WAIT', { DATABASE_WAIT: 'geheim' }],
    ['SMTP_URL', { SMTP_URL: 'geheim' }],
    ['TRUST_PROXY', { TRUST_PROXY: 'geheim' }],
    ['TLS_CERT, TLS_KEY', { TLS_CERT: 'geheim.pem' }],
    ['TLS_CERT, TLS_KEY', { TLS_CERT: 'geheim.pem', TLS_KEY: 'geheim.pem' }],
    ['CHALLENGE', { CHALLENGE: 'geheim' }],
    ['RATE_LIMIT', { RATE_LIMIT: 'geheim' }],
    ['ALLOW_HTTP_SIGN_IN', { ALLOW_HTTP_SIGN_IN: 'geheim' }],
    ['APP_NOW', { APP_NOW: '2026-11-26T01:00:00Z' }],
    ['HOST', { HOST: '203.0.113.7' }],
  ])('exits with 78 and one sentence about %s, without the value', async (name, env) => {
    const { code, err } = await run(start('main.js', { LOG_LEVEL: 'silent', ...env }));
    expect(code).toBe(78);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(err).toMatch(new RegExp(`^${name}: .{5,}`));
    expect(err).not.toContain('geheim');
  });

  it.each([
    ['is a file', 'taken'],
    ['lies below a file', 'taken/below/it'],
    ['lies where nothing can be made', '/proc/geheim'],
    ['has too long a name', 'x'.repeat(300)],
  ])('exits with one sentence about DATA_DIR when it %s', async (_, place) => {
    writeFileSync(join(dir, 'taken'), '');
    const { code, err } = await run(start('main.js', { LOG_LEVEL: 'silent', DATA_DIR: resolve(dir, place) }));
    expect({ code, err }).toMatchObject({ code: 78, err: expect.stringMatching(/^DATA_DIR: [^\n]+\n$/) });
    expect(err).not.toContain(place);
  });

  it('prints its URL once, serves, and exits with 0 on SIGTERM', async () => {
    const child = start('main.js', {});
    const ended = run(child);
    let out = '';
    await new Promise<void>((printed, failed) => {
      child.stdout.on('data', (chunk) => {
        out += String(chunk);
        if (out.includes('with the token')) printed();
      });
      child.once('exit', () => failed(new Error('ended before it served')));
    });
    child.kill('SIGTERM');
    const { code } = await ended;
    expect(code).toBe(0);
    expect(out.match(/with the token [\w-]{43}/g)).toHaveLength(1);
  });

  it('creates an administrator from the command line, with the password on standard input', async () => {
    const args = ['--email', 'quan.tri@minh-khe.example', '--name', 'Lê Thị Hồng Xiêm', '--slug', 'minh-khe'];
    const organisation = [
      '--organisation',
      'Ủy ban nhân dân phường Minh Khê',
      '--short',
      'UBND Minh Khê',
      '--code',
      'MK',
      '--level',
      'phường',
    ];
    const short = await run(start('cli/create-admin.js', {}, [...args, ...organisation]), 'ngắn\n');
    expect(short).toMatchObject({ code: 1, err: expect.stringContaining('password') });
    const nameless = await run(start('cli/create-admin.js', {}, args), 'một câu dễ nhớ\n');
    expect(nameless).toMatchObject({ code: 1, err: expect.stringContaining('name: ') });
    const made = await run(start('cli/create-admin.js', {}, [...args, ...organisation]), 'một câu dễ nhớ\n');
    expect(made).toMatchObject({ code: 0, err: '' });
    const again = await run(start('cli/create-admin.js', {}, args), 'một câu dễ nhớ\n');
    expect(again).toMatchObject({ code: 1, err: expect.stringContaining('e-mail') });
    expect(await run(start('cli/create-admin.js', {}, []))).toMatchObject({
      code: 1,
      err: expect.stringContaining('--email'),
    });
  });
});
