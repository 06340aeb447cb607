import type { Logger } from 'pino';
import { createApp, type Running } from './app.js';
import { startMessage } from './common/http/hall-addresses.js';
import { createLogger } from './common/logging.js';
import { driverCode } from './common/problem/database-errors.js';
import type { Config } from './config/config.js';
import { waitForPostgres } from './database/wait-for-postgres.js';
import { explainFailure } from './explain-failure.js';
import { SetUpService } from './account/set-up/set-up.service.js';
import { stopOnSignals } from './shutdown.js';

/** While nobody administers the installation, the way in is printed once; the page itself asks for the token. */
async function inviteAdministrator({ app }: Running, config: Config, log: Logger): Promise<void> {
  const token = await app.get(SetUpService).issueToken();
  if (!token) return;
  log.warn('no administrator yet: see the set-up token on standard output');
  process.stdout.write(
    `Set up this installation at ${new URL('/set-up', config.publicUrl).href} with the token ${token}\n`,
  );
}

/** After a power cut the database may come back later than this program. */
async function waitForDatabase({ database, databaseWaitMs }: Config, log: Logger): Promise<void> {
  if (database.kind !== 'postgres') return;
  await waitForPostgres(database.url, databaseWaitMs, (error, pauseMs) =>
    log.warn({ code: driverCode(error), againInMs: pauseMs }, 'waiting for PostgreSQL'),
  );
}

async function run(config: Config): Promise<void> {
  const log = createLogger(config.logLevel);
  await waitForDatabase(config, log);
  const running = await createApp(config, log);
  const { app } = running;
  stopOnSignals(app, log);
  await app.listen({ port: config.port, host: config.host });
  // With PORT=0 the port is known only now.
  if (config.port === 0 && !config.publicUrlGiven) config.publicUrl.port = new URL(await app.getUrl()).port;
  for (const line of startMessage(config)) process.stdout.write(`${line}\n`);
  log.info({ url: config.publicUrl.origin, database: config.database.kind }, 'serving');
  await inviteAdministrator(running, config, log);
}

/** Serves until a signal. A failure to start that a setting explains is a `ConfigError`. */
export const serve = (config: Config): Promise<void> =>
  run(config).catch((error: unknown) => {
    throw explainFailure(error, config) ?? error;
  });
