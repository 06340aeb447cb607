import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, openSync, closeSync, readdirSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../src/config/config.js';
import { backUp, restore } from '../../src/database/backup/backup.js';
import { liveLog, readSetting } from '../../src/database/settings.js';
import { emptyDatabase, type Database, type Engine, engines } from '../support/database.js';
import { LiveClient } from '../support/live-client.js';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { Senders } from '../support/senders.js';
import { Server } from '../support/server.js';
import { expectNothingLost, readDatabase, storedOpinions } from '../support/stored-opinions.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

interface Ended {
  code: number;
  said: string;
}

/** A command of the program, in a process of its own. */
async function command(name: 'backup' | 'restore', file: string, env: Record<string, string>): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, `dist/cli/${name}.js`), file], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  const [code] = (await once(child, 'close')) as [number];
  return { code, said };
}

/** Every row of every table, as text, but for the name of the log. */
const contents = (env: Record<string, string>, engine: Engine): Promise<Record<string, string[]>> =>
  readDatabase(env, async (reader) => {
    const tables = await reader.rows<{ name: string }>(
      engine === 'postgres'
        ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = current_schema()'
        : "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    const all: Record<string, string[]> = {};
    for (const { name } of tables) {
      const rows = await reader.rows<Record<string, unknown>>(`SELECT * FROM ${name}`);
      all[name] = rows
        .filter((row) => row['name'] !== liveLog)
        .map((row) => JSON.stringify(row))
        .sort();
    }
    return all;
  });

const logOf = (env: Record<string, string>): Promise<string | null> =>
  readDatabase(env, (reader) => readSetting(reader, liveLog));

describe.each(engines)('a backup on %s', (engine) => {
  let folder: string;
  let prepared: PreparedDialogue;
  let fresh: Database;
  let file: string;
  const screens: LiveClient[] = [];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'doi-thoai-backup-'));
    file = join(folder, 'backup');
    prepared = await prepareDialogue(engine, { live: true });
    fresh = await emptyDatabase(engine);
  });
  afterEach(async () => {
    for (const screen of screens.splice(0)) screen.close();
    await Server.killAll();
    await prepared.drop();
    await fresh.drop();
    rmSync(folder, { recursive: true, force: true });
  });
  const watch = (url: string, dialogue?: LiveClient['dialogue']): Promise<LiveClient> => {
    const screen = new LiveClient(url, prepared.dialogue.id, { audience: 'public', ...(dialogue ? { dialogue } : {}) });
    screens.push(screen);
    return screen.ready();
  };

  it('made and restored while opinions arrive holds all that were acknowledged before, and no part of one', async () => {
    const server = await Server.start(prepared.env);
    const senders = new Senders(prepared.dialogue.id);
    await senders.flood(server.url, () => true, { letters: 60 });
    const before = senders.acknowledged.map(({ text }) => text);
    let restoring = true;
    const sending = senders.flood(server.url, () => restoring, { connections: 4 });
    const made = await command('backup', file, prepared.env);
    const restored = await command('restore', file, fresh.env);
    restoring = false;
    await sending;
    expect(made).toEqual({ code: 0, said: expect.stringMatching(/^Backed up and checked: .* MB\)\n$/) });
    expect(restored).toEqual({ code: 0, said: expect.stringMatching(/^Restored/) });
    expect(await server.stop()).toBe(0);
    expect(readdirSync(folder)).toEqual(['backup']);
    expect(statSync(file).mode & 0o077).toBe(0);

    const stored = await storedOpinions(fresh.env, prepared.dialogue.id);
    const texts = new Set(stored.map(({ text }) => text));
    expect(before.filter((text) => !texts.has(text))).toEqual([]);
    const kept = new Senders(prepared.dialogue.id);
    kept.sent.push(...senders.acknowledged.filter(({ text }) => texts.has(text)));
    await expectNothingLost(fresh.env, kept);

    const again = await Server.start(fresh.env);
    expect((await fetch(`${again.url}/api/health/ready`)).status).toBe(200);
    expect((await kept.send(again.url, kept.compose()))?.receipt?.number).toBe(stored.length + 1);
    expect(await again.stop()).toBe(0);
  }, 120_000);

  it('is, once restored, the same rows and another log, for which every screen begins anew', async () => {
    let server = await Server.start(prepared.env);
    const senders = new Senders(prepared.dialogue.id);
    await senders.flood(server.url, () => true, { letters: 5 });
    expect(await server.stop()).toBe(0);
    await backUp(readConfig(prepared.env), file);
    await restore(readConfig(fresh.env), file);
    expect(await contents(fresh.env, engine)).toEqual(await contents(prepared.env, engine));
    const [old, log] = [await logOf(prepared.env), await logOf(fresh.env)];
    expect(log).toEqual(expect.any(String));
    expect(log).not.toBe(old);

    server = await Server.start(prepared.env);
    await senders.flood(server.url, () => true, { letters: 3 });
    const asleep = (await watch(server.url)).dialogue;
    expect(await server.stop()).toBe(0);
    // Other opinions come after the backup, until the restored log is further than what the screen holds.
    server = await Server.start(fresh.env);
    const others = new Senders(prepared.dialogue.id);
    await others.flood(server.url, () => true, { letters: 6 });
    const woken = await watch(server.url, asleep);
    await woken.until(({ dialogue }) => dialogue.log === log, 'the picture of the restored log');
    expect(woken.received.find(({ kind }) => kind === 'snapshot')).toMatchObject({ snapshot: { anew: true } });
    expect(woken.dialogue.views).toEqual((await woken.fresh()).views);
    expect(await woken.fetch({ since: asleep.cursor, log: asleep.log })).toMatchObject({ snapshot: { anew: true } });
    expect(await server.stop()).toBe(0);
  }, 120_000);

  it('overwrites nothing, and what is cut short, no backup or not there is refused and leaves nothing behind', async () => {
    const [source, empty] = [readConfig(prepared.env), readConfig(fresh.env)];
    const before = await contents(prepared.env, engine);
    await backUp(source, file);
    expect(await command('backup', file, prepared.env)).toEqual({
      code: 1,
      said: `${file} is there already and is not overwritten\n`,
    });
    await expect(restore(source, file)).rejects.toThrow(
      /^(DATA_DIR|DATABASE_URL): .* nothing is overwritten|is not overwritten/,
    );
    expect(await contents(prepared.env, engine)).toEqual(before);

    const { size } = statSync(file);
    const handle = openSync(file, 'r+');
    writeSync(handle, Buffer.alloc(Math.floor(size / 2), 0xa5), 0, Math.floor(size / 2), Math.floor(size / 4));
    closeSync(handle);
    writeFileSync(join(folder, 'letter'), 'Kính gửi '.repeat(100));
    for (const wrong of [join(folder, 'letter'), join(folder, 'nothing')])
      await expect(restore(empty, wrong)).rejects.toThrow(/is not a backup of this program|there is no file/);
    const { code, said } = await command('restore', file, fresh.env);
    expect(code).toBeGreaterThan(0);
    expect(said).not.toMatch(/^\s+at /m);
    if (engine === 'sqlite') expect(readdirSync(fresh.env['DATA_DIR'] as string)).toEqual([]);
  }, 60_000);
});
