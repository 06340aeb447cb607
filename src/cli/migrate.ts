import { ConfigError, readConfig } from '../config/config.js';
import { explainFailure } from '../explain-failure.js';
import { openWriter } from '../database/open.js';
import { schema } from '../schema.js';

/** Creates or upgrades the database and exits; `npm start` does the same before serving. */
try {
  const config = readConfig(process.env);
  const writer = await openWriter(config, schema).catch((error: unknown) => {
    throw explainFailure(error, config) ?? error;
  });
  await writer.destroy();
  process.stdout.write('The database is up to date.\n');
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = error.exitCode;
}
