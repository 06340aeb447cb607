import type { INestApplication } from '@nestjs/common';
import type { Logger } from 'pino';

const patienceMs = 9_000;

/** Takes no new requests, finishes those it has, closes sockets and the database, and ends with 0. A second signal ends it at once. */
export function stopOnSignals(app: INestApplication, log: Logger): void {
  let stopping = false;
  const stop = (signal: string): void => {
    if (stopping) process.exit(1);
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error('not everything ended in time');
      process.exit(1);
    }, patienceMs).unref();
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
