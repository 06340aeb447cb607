import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInterface } from 'node:readline';
import type { DemoGuide } from '../../src/demo/guide.js';
import { prepareDemoDatabase, NotDemoDatabase } from '../../src/demo/reset.js';
import { rememberIn } from '../../src/demo/record.js';
import { seedOrganisation } from '../support/organisation.js';
import { openTestApp } from '../support/test-app.js';

const main = fileURLToPath(new URL('../../dist/demo/main.js', import.meta.url));

interface Started {
  url: string;
  guide: DemoGuide;
  lines: string[];
  end: () => Promise<[number | null, NodeJS.Signals | null]>;
}

const running: ChildProcess[] = [];

async function startDemo(dir: string, ...args: string[]): Promise<Started> {
  const env = { ...process.env, PORT: '0', DATA_DIR: dir, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line.startsWith('READY ')) break;
  }
  const end = async (): Promise<[number | null, NodeJS.Signals | null]> => {
    const ended = once(child, 'exit');
    child.kill('SIGTERM');
    return (await ended) as [number | null, NodeJS.Signals | null];
  };
  const guide = JSON.parse(readFileSync(join(dir, 'demo.json'), 'utf8')) as DemoGuide;
  return { url: lines.at(-1)?.replace('READY ', '') ?? '', guide, lines, end };
}

const received = async ({ url, guide }: Started): Promise<number[]> =>
  Promise.all(
    guide.dialogues
      .filter((one) => one.status !== 'draft')
      .map(
        async ({ id }) =>
          ((await (await fetch(`${url}/api/v1/dialogues/${id}/sums`)).json()) as { present: { received: number } })
            .present.received,
      ),
  );

afterAll(() => {
  for (const child of running) child.kill('SIGKILL');
});

describe('npm run demo', () => {
  const dir = mkdtempSync(join(tmpdir(), 'doi-thoai-demo-'));

  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test('seeds once, prints its URL, lets people sign in, and exits with 0', async () => {
    const first = await startDemo(dir);
    expect(first.lines.filter((line) => line.startsWith('READY '))).toEqual([`READY ${first.guide.baseUrl}`]);
    expect(Object.keys(first.guide.links)).toEqual([
      'portal',
      'console',
      'moderation',
      'chair',
      'hall',
      'audience',
      'reception',
    ]);
    expect(first.guide.accounts[0]).toEqual({
      role: expect.any(String),
      organisation: expect.any(String),
      email: expect.any(String),
      password: expect.any(String),
    });
    expect(first.guide.dialogues[0]).toEqual({
      scenario: expect.any(String),
      id: expect.any(String),
      slug: expect.any(String),
      status: expect.any(String),
    });
    const chair = first.guide.accounts.find((one) => one.email === 'chair@minh-khe.example');
    const signedIn = await fetch(`${first.url}/api/v1/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: chair?.email, password: chair?.password }),
    });
    expect(signedIn.status).toBe(200);
    const before = await received(first);
    const { followed } = first.guide;
    const track = await fetch(`${first.url}/api/v1/tracking`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(followed),
    });
    expect(await track.json()).toMatchObject({ answers: [{ text: expect.any(String) }] });
    expect(first.lines.join('\n')).toContain(`mã ${followed?.trackingCode}, bốn số cuối ${followed?.pin}`);
    expect(await first.end()).toEqual([0, null]);

    const second = await startDemo(dir);
    expect(second.guide.dialogues).toEqual(first.guide.dialogues);
    expect(await received(second)).toEqual(before);
    expect(await second.end()).toEqual([0, null]);
  }, 180_000);

  test('begins anew when asked, and can be simulated', async () => {
    const earlier = (JSON.parse(readFileSync(join(dir, 'demo.json'), 'utf8')) as DemoGuide).dialogues.map(
      (one) => one.id,
    );
    const anew = await startDemo(dir, '--reset', '--simulate');
    expect(anew.guide.dialogues.map((one) => one.id)).not.toEqual(earlier);
    expect(anew.guide.dialogues).toHaveLength(earlier.length);
    expect(await anew.end()).toEqual([0, null]);
  }, 180_000);
});

test('stopped while seeding, it exits with 0', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'doi-thoai-demo-'));
  const env = { ...process.env, PORT: '0', DATA_DIR: dir, LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  child.kill('SIGTERM');
  expect(await ended).toEqual([0, null]);
  expect(existsSync(join(dir, 'demo.json'))).toBe(false);
  rmSync(dir, { recursive: true, force: true });
}, 60_000);

describe('a database not made by the demo', () => {
  test.each([false, true])('is refused and left alone (reset: %s)', async (reset) => {
    const app = await openTestApp('sqlite');
    await seedOrganisation(app);
    await expect(prepareDemoDatabase(app.config, reset)).rejects.toBeInstanceOf(NotDemoDatabase);
    expect(await app.reader.rows('SELECT id FROM organisation LIMIT 1')).toHaveLength(1);
    await app.close();
  });

  test('an interrupted seeding is removed', async () => {
    const app = await openTestApp('sqlite');
    await app.transaction.run((tx) => rememberIn(tx, { state: 'seeding', dialogues: [], accounts: [] }));
    await app.nest.close();
    const file = join(app.config.dataDir, 'doi-thoai.sqlite');
    expect(existsSync(file)).toBe(true);
    await prepareDemoDatabase(app.config, false);
    expect(existsSync(file)).toBe(false);
    rmSync(app.config.dataDir, { recursive: true, force: true });
  });
});
