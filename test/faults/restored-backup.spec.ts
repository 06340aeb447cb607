import { copyFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Senders } from '../support/senders.js';
import { type PreparedDialogue, prepareDialogue } from '../support/prepared-dialogue.js';
import { Screen } from '../support/screen.js';
import { Server } from '../support/server.js';
import { until } from '../support/until.js';

/** A backup is a copy of the closed database file, restored as described in the administrator's guide. */
describe('a backup restored while screens are open', () => {
  let prepared: PreparedDialogue;
  let screen: Screen | undefined;
  afterEach(async () => {
    screen?.feed.close();
    await Server.killAll();
    await prepared.drop();
  });

  it('leaves no screen with newer data, and all follow later changes', async () => {
    prepared = await prepareDialogue('sqlite', { live: true });
    const env = { ...prepared.env, PORT: await Server.steadyPort() };
    const file = join(prepared.env['DATA_DIR'] as string, 'doi-thoai.sqlite');
    const senders = new Senders(prepared.dialogue.id);
    let server = await Server.start(env);
    const send = async (): Promise<void> =>
      expect((await senders.send(server.url, senders.compose()))?.status).toBe(201);
    const watched = (screen = new Screen(
      { dialogueId: prepared.dialogue.id, audience: 'public' },
      { url: server.url, headers: {} },
    ));
    const isFresh = (): Promise<void> =>
      until(
        'the screen shows what is there',
        async () => watched.feed.state === 'live' && watched.shows(await watched.fresh(server.url)),
      );

    await send();
    await isFresh();
    await server.stop();
    copyFileSync(file, `${file}.backup`);
    server = await Server.start(env);
    for (let i = 0; i < 3; i++) await send();
    await isFresh();
    const ahead = watched.feed.dialogue.cursor;

    await server.stop();
    for (const rest of ['', '-wal', '-shm']) rmSync(`${file}${rest}`, { force: true });
    copyFileSync(`${file}.backup`, file);
    server = await Server.start(env);
    await isFresh();
    expect(watched.feed.dialogue.cursor).toBeLessThan(ahead);
    await send();
    await isFresh();
  }, 60_000);
});
