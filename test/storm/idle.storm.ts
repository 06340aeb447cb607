import { afterEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { liveDialogue, submitOpinion } from '../support/opinions.js';
import { seedOrganisation } from '../support/organisation.js';
import { openTestApp, type TestApp } from '../support/test-app.js';
import { until } from '../support/until.js';

const count = 2_000;
const longestMs = 3 * 60_000;

/** What an idle client has sent before it fell silent. */
const beginnings = {
  nothing: '',
  'half a request': 'POST /api/v1/sign-in HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n',
  'a socket that joins nothing':
    'GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n' +
    'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
};

describe(`${count} idle connections`, () => {
  let app: TestApp;
  const sockets: Socket[] = [];
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    await app.close();
  });

  it.each(Object.entries(beginnings))(
    'that have sent %s leave everybody else undisturbed, and are closed',
    async (_, beginning) => {
      app = await openTestApp('sqlite', { listen: true });
      const dialogue = await liveDialogue(app, (await seedOrganisation(app)).home);
      const { hostname, port } = new URL(app.url);
      let open = 0;
      for (let n = 0; n < count; n++) {
        const socket = connect(Number(port), hostname).on('error', () => undefined);
        sockets.push(socket.resume());
        await once(socket, 'connect');
        socket.write(beginning);
        open++;
        socket.once('close', () => void open--);
      }
      expect(open).toBe(count);
      const begunAt = performance.now();
      for (let n = 0; n < 20; n++) {
        expect((await fetch(`${app.url}/d/${dialogue.slug}`)).status).toBe(200);
        await submitOpinion(app, dialogue);
      }
      const ms = Math.round((performance.now() - begunAt) / 20);
      process.stdout.write(`a page and an opinion beside ${count} idle connections: ${ms} ms\n`);
      await until('all are closed', () => open === 0, 60_000);
    },
    longestMs,
  );
});
