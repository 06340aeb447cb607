import { createServer, type RequestListener, type Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';

interface Limits {
  requestTimeout: number;
  headersTimeout: number;
  connectionsCheckingInterval: number;
}

/** First byte of every TLS connection (a handshake record); no HTTP request begins with it. */
const handshake = 0x16;
const silentMs = 20_000;
const handedOn = ['request', 'upgrade', 'checkContinue', 'checkExpectation', 'clientError'] as const;

/** One server that answers http and https on the same port; its listeners receive requests of both. */
export function createHttpAndHttpsServer(
  handler: RequestListener,
  tls: { cert: Buffer; key: Buffer },
  limits: Limits,
): Server {
  const plain = createServer(limits, handler);
  const secure = createSecureServer({ ...limits, ...tls });
  for (const event of handedOn) secure.on(event, (...heard: unknown[]) => void plain.emit(event, ...heard));
  secure.on('tlsClientError', (_error, socket: Duplex) => void socket.destroy());
  const speakHttp = plain.listeners('connection') as ((socket: Socket) => void)[];
  plain.removeAllListeners('connection');
  plain.on('connection', (socket: Socket) => {
    const silent = setTimeout(() => socket.destroy(), silentMs);
    const gone = (): void => void socket.destroy();
    socket.once('error', gone).once('close', () => clearTimeout(silent));
    socket.once('readable', () => {
      const first = socket.read(1) as Buffer | null;
      clearTimeout(silent);
      socket.off('error', gone);
      if (!first) return void socket.destroy();
      socket.unshift(first);
      if (first[0] === handshake) secure.emit('connection', socket);
      else for (const listener of speakHttp) listener.call(plain, socket);
    });
  });
  plain.on('close', () => secure.closeAllConnections());
  return plain;
}
