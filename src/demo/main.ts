import { parseArgs } from 'node:util';
import { createApp } from '../app.js';
import { createLogger } from '../common/logging.js';
import { type Config, ConfigError, readConfig } from '../config/config.js';
import { explainFailure } from '../explain-failure.js';
import { Reader } from '../database/reader.js';
import { stopOnSignals } from '../shutdown.js';
import { describe, guideTo, runningDialogue, writeGuide } from './guide.js';
import { NotDemoDatabase, prepareDemoDatabase } from './reset.js';
import { findRecord } from './record.js';
import { Seeder } from './seed.js';
import { Simulation } from './simulation.js';

interface Options {
  /** Delete existing data and begin anew. */
  reset: boolean;
  /** Run a simulated audience, moderators and chair. */
  simulate: boolean;
}

const say = (line: string): void => void process.stdout.write(`${line}\n`);

let stopping = false;
let simulation: Simulation | undefined;

function quiet(): void {
  stopping = true;
  simulation?.stop();
}

async function run(config: Config, { reset, simulate }: Options): Promise<void> {
  await prepareDemoDatabase(config, reset);
  const running = await createApp(config, createLogger(process.env['LOG_LEVEL'] ? config.logLevel : 'warn'));
  const { app, log } = running;
  process.on('SIGTERM', quiet);
  process.on('SIGINT', quiet);
  stopOnSignals(app, log);
  await app.init();
  const reader = app.get(Reader);
  const record = (await findRecord(reader)) ?? (await new Seeder(app, say).seed());
  await app.listen({ port: config.port, host: config.host });
  // With PORT=0 the port is known only now.
  if (config.port === 0) config.publicUrl.port = new URL(await app.getUrl()).port;
  const guide = await guideTo(config.publicUrl.origin, record, reader);
  writeGuide(config.dataDir, guide);
  say(describe(guide));
  if (simulate) {
    simulation = await Simulation.of(app, runningDialogue(record));
    simulation.start();
    say('Khán phòng giả lập đang hoạt động; dừng bằng Ctrl-C.');
  }
  say(`READY ${guide.baseUrl}`);
}

try {
  const { values } = parseArgs({
    options: { reset: { type: 'boolean', default: false }, simulate: { type: 'boolean', default: false } },
  });
  const config = readConfig(process.env, true);
  await run(config, values).catch((error: unknown) => {
    // If stopped while seeding, refusals are expected; the next start begins anew.
    if (!stopping) throw explainFailure(error, config) ?? error;
  });
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof NotDemoDatabase)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(error instanceof ConfigError ? error.exitCode : 78);
}
