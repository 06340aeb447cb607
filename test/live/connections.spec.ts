import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { io, type Socket } from 'socket.io-client';
import { Metrics } from '../../src/common/http/metrics.js';
import { LiveGateway } from '../../src/live/live.gateway.js';
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

  const connect = (namespace: string, address = '203.0.113.7'): Socket => {
    const socket = io(`${live.app.url}${namespace}`, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      extraHeaders: { 'x-forwarded-for': address },
      auth: { dialogueId: live.dialogue.id, audience: 'public', since: 0 },
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

  it('are counted by network; beyond the number others are turned away for now, and other networks are not', async () => {
    live.app.nest.get(LiveGateway).mostPerNetwork = 2;
    const [first, second] = [connect('/live', '2001:db8::1'), connect('/live', '2001:db8::2')];
    await Promise.all([heard(first, 'snapshot'), heard(second, 'snapshot')]);
    const third = connect('/live', '2001:db8::3');
    await new Promise<void>((closed) => void third.io.once('close', () => closed()));
    expect(third.connected).toBe(false);
    await heard(connect('/live', '2001:db8:0:1::1'), 'snapshot');
    first.disconnect();
    await until('one has left', async () => (await open()) === 2);
    await heard(connect('/live', '2001:db8::3'), 'snapshot');
  });
});
