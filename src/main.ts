import { createApp } from './app.js';
import { ConfigError, readConfig } from './config/config.js';

try {
  const config = readConfig(process.env);
  const { app, log } = await createApp(config);
  app.enableShutdownHooks();
  await app.listen({ port: config.port, host: config.host });
  log.info({ url: config.publicUrl.origin, database: config.database.kind }, 'serving');
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 78;
}
