import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LiveApp } from '../support/live-app.js';
import { submission } from '../support/opinions.js';

const count = 200;

/** Connections that say nothing: a scanner, or phones that lost the hall's Wi-Fi. */
describe(`a server with ${count} idle connections`, () => {
  let live: LiveApp;
  const idle: Socket[] = [];
  beforeAll(async () => {
    live = await LiveApp.open('sqlite');
  });
  afterAll(async () => {
    for (const socket of idle) socket.destroy();
    await live.close();
  });

  it('takes opinions, tells its screens and closes none that is in use', async () => {
    const screen = await live.watch({ audience: 'public' }).ready();
    const { port } = new URL(live.app.url);
    for (let opened = 0; opened < count; opened += 100) {
      const sockets = Array.from({ length: 100 }, () =>
        connect(Number(port), '127.0.0.1').on('error', () => undefined),
      );
      idle.push(...sockets);
      await Promise.all(sockets.map((socket) => Promise.race([once(socket, 'connect'), once(socket, 'close')])));
    }
    const answer = await fetch(`${live.app.url}/api/v1/dialogues/${live.dialogue.id}/opinions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(submission()),
    });
    expect(answer.status).toBe(201);
    await screen.until(({ dialogue }) => dialogue.cursor > 0 && screen.frames.length > 0, 'the frame of the opinion');
    expect((await fetch(`${live.app.url}/api/health/ready`)).status).toBe(200);
    expect([screen.connected, screen.gaps]).toEqual([true, 0]);
  });
});
