import type { Server, Socket } from 'node:net';
import type { ProblemCode } from '../../contract/problems.js';
import { OpenByNetwork } from './open-by-network.js';
import { problemBody } from '../problem/problem.filter.js';
import { Refusal } from '../problem/refusal.js';

/** How long a client may take to send a request: enough for a megabyte over a weak phone signal. */
export const requestTimeoutMs = 120_000;
export const connectionLimits = { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 };

interface Limits {
  /** Connections of one network; behind a proxy all come from the proxy. */
  most: number;
  /** A client that opens a connection has something to say by then. */
  silentMs?: number;
}

/** Several times as many as a hall of five hundred behind one address needs. */
export const mostPerNetwork = 5_000;

/** Closes connections that say nothing, and those of a network that has very many already. */
export function limitConnections(server: Server, { most, silentMs = 20_000 }: Limits): void {
  const open = new OpenByNetwork();
  server.on('connection', (socket) => {
    const silent = setTimeout(() => {
      if (socket.bytesRead === 0) socket.destroy();
    }, silentMs).unref();
    const address = socket.remoteAddress ?? '';
    const hasRoom = open.hasRoom(address, most);
    const end = open.add(address);
    socket.once('close', () => {
      clearTimeout(silent);
      end();
    });
    if (!hasRoom) socket.destroy();
  });
}

const byCode: Record<string, ProblemCode> = {
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
  HPE_HEADER_OVERFLOW: 'headers-too-large',
};

/** Response to a connection closed before a valid request arrived: too slow, too large, or not HTTP. */
export function refuseConnection({ code = '' }: NodeJS.ErrnoException, socket: Socket): void {
  if (code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const refusal = new Refusal(byCode[code] ?? 'malformed-request');
  const body = JSON.stringify(problemBody(refusal, 'vi'));
  const head = [
    `HTTP/1.1 ${refusal.status} `,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
