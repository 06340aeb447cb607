import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { limitConnections } from '../../src/common/http/connection-limits.js';
import { until } from '../support/until.js';

describe('connections', () => {
  let server: Server;
  const sockets: Socket[] = [];
  beforeEach(() => {
    server = createServer((_request, response) => void response.end('ok'));
  });
  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.destroy();
    server.close();
    await once(server, 'close');
  });

  const listen = async (): Promise<void> => {
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
  };
  const open = (): Socket => {
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1').on('error', () => undefined);
    sockets.push(socket.resume());
    return socket;
  };
  /** Whether the server answers on it rather than close it. */
  const isAnswered = (socket: Socket): Promise<boolean> =>
    new Promise((known) => {
      socket.once('data', () => known(true)).once('close', () => known(false));
      socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
    });

  it('that say nothing are closed', async () => {
    limitConnections(server, { most: Infinity, silentMs: 20 });
    await listen();
    const silent = open();
    await once(silent, 'close');
    expect(silent.bytesRead).toBe(0);
  });

  it('of one network are limited; one that ends makes room for another', async () => {
    limitConnections(server, { most: 2 });
    await listen();
    const [first, second] = [open(), open()];
    expect(await Promise.all([first, second].map(isAnswered))).toEqual([true, true]);
    expect(await isAnswered(open())).toBe(false);
    first.destroy();
    await until('there is room again', () => isAnswered(open()));
    expect(second.destroyed).toBe(false);
  });
});
