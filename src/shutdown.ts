import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import type { INestApplication } from '@nestjs/common';
import type { Logger } from 'pino';

const patienceMs = 9_000;
/** After this time, connections with an incomplete request or unread response are closed. */
const courtesyMs = 5_000;
const sweepMs = 100;
/** Ctrl-C reaches a program started by npm twice: from the terminal, and handed on. */
const sameMs = 1_000;

/** Connections of screens: the server does not count them among its own once they are upgraded. */
function upgradedAt(server: Server): ReadonlySet<Duplex> {
  const open = new Set<Duplex>();
  server.on('upgrade', (_request, socket: Duplex) => {
    open.add(socket);
    socket.once('close', () => open.delete(socket));
  });
  return open;
}

/**
 * Node lets go of connections that are idle when a server closes; those whose answer was on its way then become idle later.
 * A screen behind a slow or silent network never confirms that its socket was closed.
 */
function letConnectionsGo(server: Server, screens: ReadonlySet<Duplex>): void {
  setInterval(() => {
    if (!server.listening) server.closeIdleConnections();
  }, sweepMs).unref();
  setTimeout(() => {
    server.closeAllConnections();
    for (const screen of screens) screen.destroy();
  }, courtesyMs).unref();
}

/**
 * Takes no new requests, finishes those it has, closes sockets and the database, and ends with 0. A second signal, later than
 * a moment after the first, ends it at once.
 */
export function stopOnSignals(app: INestApplication, log: Logger): void {
  const server = app.getHttpServer() as Server;
  const screens = upgradedAt(server);
  let stoppingSince: number | undefined;
  const stop = (signal: string): void => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > sameMs) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error('shutdown took too long');
      process.exit(1);
    }, patienceMs).unref();
    letConnectionsGo(server, screens);
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'stopping failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}
