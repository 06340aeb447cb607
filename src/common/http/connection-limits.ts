import type { Socket } from 'node:net';
import type { ProblemCode } from '../../contract/problems.js';
import { problemBody } from '../problem/problem.filter.js';
import { Refusal } from '../problem/refusal.js';

/** How long a client may take to send a request: enough for a megabyte over a weak phone signal. */
export const requestTimeoutMs = 120_000;
export const connectionLimits = { headersTimeout: 20_000, connectionsCheckingInterval: 5_000 };

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
