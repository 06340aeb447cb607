import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { io, Manager, type Socket } from 'socket.io-client';
import { Metrics } from '../../src/common/http/metrics.js';
import { LiveGateway } from '../../src/live/live.gateway.js';
import { LiveAccess } from '../../src/live/live.policy.js';
import { LiveApp } from '../support/live-app.js';
import { until } from '../support/until.js';

describe('connections of the socket server', () => {
  let live: LiveApp;
  const sockets: Socket[] = [];
  beforeAll(async () => {
    live = await LiveApp.open('sqlite', { RATE_LIMIT: 'on', TRUST_PROXY: '1' });
  });
  afterEach(() => {
    for (const socket of sockets.splice(0)) socket.disconnect();
    live.closeScreens();
  });
  afterAll(() => live.close());

  const connect = (namespace: string, address = '203.0.113.7', as: Record<string, string> = {}): Socket => {
    const socket = io(`${live.app.url}${namespace}`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { 'x-forwarded-for': address },
      auth: { dialogueId: live.dialogue.id, audience: 'public', since: 0, ...as },
    });
    sockets.push(socket);
    return socket;
  };
  const heard = (socket: Socket, event: 'connect_error' | 'snapshot'): Promise<Error & { data?: { code: string } }> =>
    new Promise((resolve) => void socket.once(event, resolve));
  const open = async (): Promise<number> => {
    const { values } = (await live.app.nest.get(Metrics).registry.getSingleMetric('socket_connections')?.get()) ?? {
      values: [],
    };
    return values[0]?.value ?? -1;
  };

  it('are closed in the root namespace, with the reason', async () => {
    const socket = connect('/');
    expect((await heard(socket, 'connect_error')).data?.code).toBe('forbidden');
    await until('it is closed', async () => (await open()) === 0);
  });

  it('ask once: whoever asks again is closed, and costs nothing more', async () => {
    const asked = jest.spyOn(live.app.nest.get(LiveAccess), 'recipientOf');
    const manager = new Manager(live.app.url, { transports: ['websocket'], reconnection: false });
    await new Promise<void>((opened) => void manager.once('open', () => opened()));
    const closed = new Promise<void>((end) => void manager.once('close', () => end()));
    const question = JSON.stringify({ dialogueId: live.dialogue.id, audience: 'hall', link: 'guessed' });
    for (let n = 0; n < 50; n++) manager.engine.write(`0/live,${question}`);
    await closed;
    await until('it is closed', async () => (await open()) === 0);
    expect(asked).toHaveBeenCalledTimes(1);
    asked.mockRestore();
  });

  it('are counted by network; beyond the number others are turned away for now, and other networks are not', async () => {
    live.app.nest.get(LiveGateway).mostPerNetwork = 2;
    const [first, second] = [connect('/live', '2001:db8::1'), connect('/live', '2001:db8::2')];
    await Promise.all([heard(first, 'snapshot'), heard(second, 'snapshot')]);
    const third = connect('/live', '2001:db8::3');
    await new Promise<void>((closed) => void third.io.once('close', () => closed()));
    expect(third.connected).toBe(false);
    await heard(connect('/live', '2001:db8::3', { audience: 'hall', link: live.dialogue.hallKey }), 'snapshot');
    await heard(connect('/live', '2001:db8:0:1::1'), 'snapshot');
    first.disconnect();
    await until('one has left', async () => (await open()) === 3);
    await heard(connect('/live', '2001:db8::3'), 'snapshot');
  });
});
