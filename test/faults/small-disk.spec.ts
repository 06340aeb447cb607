import { cpSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { type Answer, Senders } from '../support/senders.js';
import { Server } from '../support/server.js';
import { canMount, canTrace, SmallDisk } from '../support/small-disk.js';
import { expectNothingLost, storedOpinions } from '../support/stored-opinions.js';
import { until } from '../support/until.js';
import { readiness, received, sendAgain, told } from './withstand.js';

const onItsOwnDisk = canMount() ? describe : describe.skip;
const whereItCanBeTraced = canTrace() ? describe : describe.skip;

onItsOwnDisk('a server with SQLite on a disk of its own', () => {
  let prepared: PreparedDialogue;
  let disk: SmallDisk;
  let senders: Senders;
  let env: Record<string, string>;
  let writable: (() => Promise<void>) | undefined;
  beforeEach(async () => {
    prepared = await prepareDialogue('sqlite');
    disk = await SmallDisk.mount(12);
    cpSync(prepared.env['DATA_DIR'] as string, disk.outside, { recursive: true });
    env = { ...prepared.env, DATA_DIR: disk.path };
    senders = new Senders(prepared.dialogue.id);
  });
  afterEach(async () => {
    await writable?.();
    writable = undefined;
    await Server.killAll();
    await disk.unmount();
    await prepared.drop();
  });

  /** Nothing that was refused is there, and all of it is stored once it is sent again. */
  async function expectRecovery(server: Server): Promise<void> {
    expect(await received(server, prepared.dialogue.id)).toBe(senders.acknowledged.length);
    expect(senders.unacknowledged).not.toEqual([]);
    await sendAgain(server, senders);
    expect(await server.stop()).toBe(0);
    // SQLite opens nothing in another namespace.
    cpSync(disk.outside, prepared.env['DATA_DIR'] as string, { recursive: true });
    expect(await storedOpinions(prepared.env, prepared.dialogue.id)).toHaveLength(senders.sent.length);
    await expectNothingLost(prepared.env, senders);
  }

  it('says that it is full to everybody, and stores again once there is room', async () => {
    const server = await Server.start(env, disk.enter);
    expect(await readiness(server)).toBe('200');
    disk.fill();
    await until('it says that it is full', async () => (await readiness(server)) === '507 storage-full');
    const answers: Answer[] = [];
    await senders.flood(
      server.url,
      (answer) => {
        answers.push(answer);
        return answers.filter((one) => one?.status === 507).length < 40;
      },
      { letters: 2_000 },
    );
    expect([...new Set(answers.map(told))].filter((one) => one !== '201')).toEqual(['507 storage-full']);
    expect(await received(server, prepared.dialogue.id)).toBe(senders.acknowledged.length);
    disk.makeRoom();
    await until('it is ready again', async () => (await readiness(server)) === '200');
    await expectRecovery(server);
  });

  it('that is full is no reason for a service manager to give up', async () => {
    disk.fill();
    const server = await Server.start(env, disk.enter);
    expect(await server.ended).toBe(75);
    expect(server.output).toMatch(/^DATA_DIR: a disk with free space/m);
    disk.makeRoom();
    expect(await readiness(await Server.start(env, disk.enter))).toBe('200');
  });

  whereItCanBeTraced('that becomes read-only', () => {
    it('acknowledges nothing and is read on, until it can be written again', async () => {
      const server = await Server.start(env, disk.enter);
      expect(told(await senders.send(server.url, senders.compose()))).toBe('201');
      const files = ['', '-wal', '-journal'].map((rest) => `doi-thoai.sqlite${rest}`);
      writable = await disk.refuseWrites(server.pid, files);
      const answers = await Promise.all(Array.from({ length: 20 }, () => senders.send(server.url, senders.compose())));
      expect([...new Set(answers.map(told))]).toEqual(['503 database-unavailable']);
      expect(await readiness(server)).toBe('503 database-unavailable');
      expect(await received(server, prepared.dialogue.id)).toBe(1);
      await writable();
      writable = undefined;
      await until('it is ready again', async () => (await readiness(server)) === '200');
      await expectRecovery(server);
    });
  });
});
