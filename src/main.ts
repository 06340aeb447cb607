import { ConfigError, readConfig } from './config/config.js';

// What is written here holds personal data.
process.umask(0o077);

try {
  const config = readConfig(process.env);
  // Loading the program takes seconds on a small machine; a wrong setting is told at once.
  const { serve } = await import('./serve.js');
  await serve(config);
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(error.exitCode);
}
