import type { Actor } from '../../src/auth/actor.js';
import { Account } from '../../src/auth/account.entity.js';
import { LoginService } from '../../src/auth/login.service.js';
import { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import type { SumsLiveView } from '../../src/contract/views.js';
import { getSums, sumUp } from '../../src/opinion/sums.js';
import { Seeder } from '../../src/demo/seed.js';
import type { Scenario } from '../../src/demo/scenarios/scenario.js';
import { type Engine, type House, openHouse } from './test-app.js';

export interface Played {
  house: House;
  dialogue: Dialogue;
  /** Somebody of the organisation in which it was played. */
  as: (role: string) => Promise<Actor>;
}

/** An empty house in which one event of the past has been played. */
export async function playHistory(engine: Engine, scenario: Scenario): Promise<Played> {
  const house = await openHouse(engine);
  const now = house.clock.now();
  await new Seeder(house.app, () => undefined).history(scenario, now);
  house.clock.set(now);
  const [dialogue] = await house.reader.manager.find(Dialogue);
  if (!dialogue) throw new Error('Nothing was played.');
  return { house, dialogue, as: (role) => actorOf(house, `${role}@${scenario.key}.example`) };
}

export async function actorOf(house: House, email: string): Promise<Actor> {
  const { id, organisationId, name, title } = await house.reader.manager.findOneByOrFail(Account, { email });
  return {
    accountId: id,
    loginId: '',
    organisationId,
    name,
    title,
    held: await house.app.get(LoginService).heldBy(id),
  };
}

export async function sumsOf(house: House, dialogueId: string): Promise<SumsLiveView> {
  const { rows, outcomesPublic } = await getSums(house.reader, dialogueId);
  return sumUp(rows, outcomesPublic);
}

/** Every line of the sums; together they are what was received. */
export const total = (sums: SumsLiveView): number =>
  sums.waiting +
  sums.heard +
  sums.answered +
  sums.written +
  sums.assigned +
  sums.escalated +
  sums.noted +
  sums.declined +
  sums.withdrawn;
