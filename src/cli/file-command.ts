import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Config, ConfigError, readConfig } from '../config/config.js';
import { BackupError } from '../database/backup/backup-error.js';
import { explainFailure } from '../explain-failure.js';

/** Runs a command with one file as its argument, on the database the environment names. */
export async function fileCommand(
  usage: string,
  work: (config: Config, file: string) => Promise<string>,
): Promise<void> {
  // What is written holds personal data.
  process.umask(0o077);
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { help: { type: 'boolean' } } });
    const [given] = positionals;
    if (values.help) return void process.stdout.write(`${usage}\n`);
    if (given === undefined || positionals.length > 1) throw new BackupError(usage);
    // npm runs commands in its own directory, and says where it was typed.
    const file = resolve(process.env['INIT_CWD'] ?? '.', given);
    const config = readConfig(process.env);
    const said = await work(config, file).catch((error: unknown) => {
      throw error instanceof BackupError ? error : (explainFailure(error, config) ?? error);
    });
    process.stdout.write(`${said}\n`);
  } catch (error) {
    const expected =
      error instanceof BackupError ||
      error instanceof ConfigError ||
      (error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS');
    if (!expected) throw error;
    process.stderr.write(`${(error as Error).message}\n`);
    process.exitCode = error instanceof ConfigError ? error.exitCode : 1;
  }
}
