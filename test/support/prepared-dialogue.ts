import { type Database, type Engine, migratedDatabase } from './database.js';
import { announce, goLive, planDialogue } from './dialogues.js';
import { type TestApp, openTestApp } from './test-app.js';
import { localDateOf } from '../../src/common/local-date.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { seedOrganisation } from './organisation.js';

const threeWeeksMs = 21 * 24 * 3600 * 1000;

/** A database with a dialogue that accepts opinions today by the real clock, for servers in separate processes. */
export interface PreparedDialogue {
  env: Record<string, string>;
  dialogue: Dialogue;
  drop: () => Promise<void>;
}

/** `prepare` runs before the servers start; the database is closed afterwards. */
export async function prepareDialogue(
  engine: Engine,
  { live = false, prepare }: { live?: boolean; prepare?: (app: TestApp, dialogue: Dialogue) => Promise<void> } = {},
): Promise<PreparedDialogue> {
  const database: Database = await migratedDatabase(engine);
  const app = await openTestApp(engine, { database, now: new Date().toISOString() });
  const { home } = await seedOrganisation(app);
  const heldOn = localDateOf(new Date(Date.now() + threeWeeksMs));
  const draft = await planDialogue(app, home, { heldOn });
  const dialogue = live ? await goLive(app, draft) : await announce(app, draft);
  await prepare?.(app, dialogue);
  await app.close();
  return { env: database.env, dialogue, drop: database.drop };
}
