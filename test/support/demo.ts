import type { Actor } from '../../src/auth/actor.js';
import { Account } from '../../src/auth/account.entity.js';
import { LoginService } from '../../src/auth/login.service.js';
import { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import type { SumsLiveView } from '../../src/contract/views.js';
import { getCounts, sumUp } from '../../src/opinion/sums.js';
import { Seeder } from '../../src/demo/seed.js';
import type { Scenario } from '../../src/demo/scenarios/scenario.js';
import { type Engine, type TestApp, openTestApp } from './test-app.js';

export interface PlayedScenario {
  app: TestApp;
  dialogue: Dialogue;
  /** An actor of the organisation, by role. */
  as: (role: string) => Promise<Actor>;
}

/** Plays one past dialogue in an empty application. */
export async function playHistory(engine: Engine, scenario: Scenario): Promise<PlayedScenario> {
  const app = await openTestApp(engine);
  const now = app.clock.now();
  await new Seeder(app.nest, () => undefined).history(scenario, now);
  app.clock.set(now);
  const [dialogue] = await app.reader.manager.find(Dialogue);
  if (!dialogue) throw new Error('Nothing was played.');
  return { app, dialogue, as: (role) => actorOf(app, `${role}@${scenario.key}.example`) };
}

export async function actorOf(app: TestApp, email: string): Promise<Actor> {
  const { id, organisationId, name, title } = await app.reader.manager.findOneByOrFail(Account, { email });
  return {
    accountId: id,
    loginId: '',
    organisationId,
    name,
    title,
    held: await app.nest.get(LoginService).heldBy(id),
  };
}

export async function sumsOf(app: TestApp, dialogueId: string): Promise<SumsLiveView> {
  const { counts, outcomesPublic } = await getCounts(app.reader, dialogueId);
  return sumUp(counts, outcomesPublic);
}

/** Total of all lines of the sums, which is the number received. */
export const total = (sums: SumsLiveView): number =>
  sums.waiting +
  sums.heard +
  sums.answered +
  sums.written +
  sums.assigned +
  sums.escalated +
  sums.noted +
  sums.grouped +
  sums.declined +
  sums.withdrawn;
