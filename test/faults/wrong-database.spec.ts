import { copyFileSync, existsSync, openSync, closeSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DatabaseWatch } from '../../src/database/database-watch.js';
import { type Database, type Engine, engines, migratedDatabase } from '../support/database.js';
import { announcedDialogue } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { type Answer, Senders } from '../support/senders.js';
import { Server } from '../support/server.js';
import { storedOpinions } from '../support/stored-opinions.js';
import { openTestApp, type TestApp } from '../support/test-app.js';

const told = (answer: Answer): string => `${answer?.status} ${answer?.problem?.code ?? ''}`.trim();
const newer = "INSERT INTO migrations (timestamp, name) VALUES (9999999999999, 'Later9999999999999')";

/** How a start ends: the exit code, and what was printed. */
const endOf = (env: Record<string, string>): Promise<string> =>
  Server.start({ LOG_LEVEL: 'silent', ...env }).then(
    () => 'it started',
    (error: Error) => error.message,
  );

describe.each(engines)('a database of a newer release on %s', (engine: Engine) => {
  let app: TestApp;
  let database: Database;
  beforeEach(async () => {
    database = await migratedDatabase(engine);
    app = await openTestApp(engine, { listen: true, database });
  });
  afterEach(async () => {
    await Server.killAll();
    await database.drop();
  });

  it('is refused at the start, with what to do', async () => {
    await app.transaction.run((tx) => tx.execute(newer));
    await app.close();
    const end = await endOf(database.env);
    expect(end).toMatch(/^ended with 78 before it listened:\n(DATA_DIR|DATABASE_URL): [^\n]*newer version[^\n]*\n$/);
  });

  it('is not written any more by a process that is running, until it is gone', async () => {
    const senders = new Senders((await announcedDialogue(app, (await seedOrganisation(app)).home)).id);
    const watch = app.nest.get(DatabaseWatch);
    await app.transaction.run((tx) => tx.execute(newer));
    await watch.look();
    expect(told(await senders.send(app.url, senders.compose()))).toBe('503 database-newer');
    expect((await fetch(`${app.url}/api/health/ready`)).status).toBe(503);
    const later = app.transaction;
    later.suspend(undefined);
    await later.run((tx) => tx.execute("DELETE FROM migrations WHERE name = 'Later9999999999999'"));
    await watch.look();
    expect(told(await senders.send(app.url, senders.compose()))).toBe('201');
    await app.close();
  });
});

describe('a SQLite file that is not the one that was opened', () => {
  let app: TestApp;
  let senders: Senders;
  let file: string;
  beforeEach(async () => {
    app = await openTestApp('sqlite', { listen: true });
    senders = new Senders((await announcedDialogue(app, (await seedOrganisation(app)).home)).id);
    file = join(app.config.dataDir, 'doi-thoai.sqlite');
  });
  afterEach(() => app.close());

  const parts = (): string[] => ['', '-wal', '-shm'].map((rest) => `${file}${rest}`).filter((one) => existsSync(one));
  const moveAway = (): void => parts().forEach((one) => renameSync(one, one.replace(file, `${file}.away`)));

  it.each([
    ['is deleted', () => parts().forEach((one) => rmSync(one))],
    ['loses its write-ahead log', () => rmSync(`${file}-wal`)],
    [
      'is replaced by a copy',
      () => {
        moveAway();
        copyFileSync(`${file}.away`, file);
      },
    ],
  ])('acknowledges nothing after it %s', async (_, spoil) => {
    expect(told(await senders.send(app.url, senders.compose()))).toBe('201');
    spoil();
    const answers = await Promise.all(Array.from({ length: 10 }, () => senders.send(app.url, senders.compose())));
    expect([...new Set(answers.map(told))]).toEqual(['503 database-replaced']);
    await app.nest.get(DatabaseWatch).look();
    const readiness = await fetch(`${app.url}/api/health/ready`);
    expect(await readiness.json()).toMatchObject({ status: 503, code: 'database-replaced' });
  });

  it('stores again once it is back in its place', async () => {
    const watch = app.nest.get(DatabaseWatch);
    moveAway();
    await watch.look();
    expect(told(await senders.send(app.url, senders.compose()))).toBe('503 database-replaced');
    for (const rest of ['', '-wal', '-shm'])
      if (existsSync(`${file}.away${rest}`)) renameSync(`${file}.away${rest}`, `${file}${rest}`);
    await watch.look();
    expect(told(await senders.send(app.url, senders.compose()))).toBe('201');
    expect(await storedOpinions({ DATA_DIR: app.config.dataDir }, senders.dialogueId)).toHaveLength(1);
  });
});

describe('a start with a SQLite file', () => {
  let database: Database;
  let file: string;
  beforeEach(async () => {
    database = await migratedDatabase('sqlite');
    file = join(database.env['DATA_DIR'] as string, 'doi-thoai.sqlite');
  });
  afterEach(async () => {
    await Server.killAll();
    await database.drop();
  });

  it('that is damaged says so, with what to do', async () => {
    const page = 4096;
    const handle = openSync(file, 'r+');
    for (let at = 10; at < 60; at++) writeSync(handle, Buffer.alloc(page, 0xa5), 0, page, at * page);
    closeSync(handle);
    const end = await endOf(database.env);
    expect(end).toMatch(/^ended with 78 before it listened:\nDATA_DIR: [^\n]*damaged[^\n]*npm run restore[^\n]*\n$/);
  });

  it('leaves nothing that others on the machine can read', async () => {
    const server = await Server.start(database.env);
    for (const rest of ['', '-wal', '-shm']) expect(statSync(`${file}${rest}`).mode & 0o077).toBe(0);
    expect(await server.stop()).toBe(0);
  });
});
