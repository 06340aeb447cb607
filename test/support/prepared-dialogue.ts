import { type Database, type Engine, migratedDatabase } from './database.js';
import { announce, goLive, planDialogue } from './dialogues.js';
import { type House, openHouse } from './test-app.js';
import { localDateOf } from '../../src/common/local-date.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import { seedOrganisation } from './organisation.js';

const threeWeeksMs = 21 * 24 * 3600 * 1000;

/** A database with a dialogue that takes opinions by today's real clock, for servers in processes of their own. */
export interface Hall {
  env: Record<string, string>;
  dialogue: Dialogue;
  drop: () => Promise<void>;
}

/** `prepare` does what has to be done before the servers start; nothing has the database open afterwards. */
export async function prepareHall(
  engine: Engine,
  { live = false, prepare }: { live?: boolean; prepare?: (house: House, dialogue: Dialogue) => Promise<void> } = {},
): Promise<Hall> {
  const database: Database = await migratedDatabase(engine);
  const house = await openHouse(engine, { database, now: new Date().toISOString() });
  const { home } = await seedOrganisation(house);
  const heldOn = localDateOf(new Date(Date.now() + threeWeeksMs));
  const draft = await planDialogue(house, home, { heldOn });
  const dialogue = live ? await goLive(house, draft) : await announce(house, draft);
  await prepare?.(house, dialogue);
  await house.close();
  return { env: database.env, dialogue, drop: database.drop };
}
