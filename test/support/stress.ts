import { ScreenFleet, fleetGuardMs, type HeadersByAudience, type ScreenCounts } from './screen-fleet.js';
import { Senders } from './senders.js';
import type { Engine } from './database.js';
import { SeededRandom } from './seeded-random.js';
import { type PreparedDialogue, prepareDialogue } from './prepared-dialogue.js';
import { expectNothingLost } from './stored-opinions.js';
import { DialogueActivity } from './dialogue-activity.js';
import { Server } from './server.js';
import { seed } from './seed.js';
import { signIn } from './sign-in.js';
import { until } from './until.js';
import {
  expectNoPersonalData,
  expectEachOpinionOnce,
  expectNoRevisionMissed,
  expectSameViews,
  headOf,
} from './stress-assertions.js';

const offMs = 2_000;

/**
 * Two seconds without a network for a third of the screens, or `kill -9` of a server, which is restarted on its port.
 */
export type Fault = 'cut' | 'kill';

/** Milliseconds from the end of a fault until 99 % of the screens, and all, were current and live again. */
export interface Recovery {
  fault: Fault;
  most: number;
  all: number;
}

/**
 * A dialogue in session with faults: many screens behind network proxies, one server on SQLite or two on PostgreSQL.
 */
export class Stress {
  private blows = 0;

  private constructor(
    readonly prepared: PreparedDialogue,
    readonly senders: Senders,
    readonly fleet: ScreenFleet,
    private readonly servers: Server[],
    private readonly activity: DialogueActivity,
  ) {}

  static async open(engine: Engine, counts: ScreenCounts, opinionsPerSecond: number): Promise<Stress> {
    const people: HeadersByAudience = {};
    const prepared = await prepareDialogue(engine, {
      live: true,
      prepare: async (app) => {
        people.staff = (await signIn(app, 'moderator')).headers;
        people.chair = (await signIn(app, 'chair')).headers;
        people.reception = (await signIn(app, 'receptionist')).headers;
        people.department = (await signIn(app, 'department_officer')).headers;
      },
    });
    try {
      const count = engine === 'postgres' ? 2 : 1;
      const start = async (): Promise<Server> => Server.start({ ...prepared.env, PORT: await Server.steadyPort() });
      const servers = await Promise.all(Array.from({ length: count }, start));
      const urls = servers.map(({ url }) => url);
      const fleet = await ScreenFleet.open(prepared.dialogue, people, new SeededRandom(seed), { counts, urls });
      const senders = new Senders(prepared.dialogue.id);
      const activity = new DialogueActivity(senders, people.staff ?? {}, people.chair ?? {}, urls, opinionsPerSecond);
      return new Stress(prepared, senders, fleet, servers, activity);
    } catch (error) {
      await Server.killAll();
      await prepared.drop();
      throw error;
    }
  }

  /** Causes the faults one after another, each once all screens are current again, while opinions arrive. */
  async withstand(blows: readonly Fault[]): Promise<Recovery[]> {
    const recoveries: Recovery[] = [];
    for (const fault of blows) {
      if (fault === 'cut') await this.fleet.cutThird(offMs);
      else await this.killNext();
      recoveries.push({ fault, ...(await this.recovery()) });
    }
    return recoveries;
  }

  /** Stops sending opinions; existing ones are still changed. */
  stopArrivals(): Promise<void> {
    return this.activity.stopArrivals();
  }

  /** Stops all activity; everything sent is acknowledged. */
  async rest(): Promise<void> {
    await this.activity.end();
    const head = await headOf(this.prepared);
    await this.fleet.untilAll(`all at ${JSON.stringify(head)}`, ({ screen }) => screen.isLiveAt(head));
  }

  /** Checks everything that must hold once there is quiet, then stops the servers. */
  async verify(): Promise<{ decided: number; ended: (number | NodeJS.Signals)[] }> {
    const { prepared, senders, fleet, activity } = this;
    const head = await headOf(prepared);
    await expectNothingLost(prepared.env, senders);
    await expectSameViews(fleet, head, (this.servers[0] as Server).url);
    await expectNoRevisionMissed(fleet, prepared, head);
    await expectEachOpinionOnce(fleet, prepared, senders);
    expectNoPersonalData(fleet);
    return { decided: activity.decided, ended: await Promise.all(this.servers.map((server) => server.stop())) };
  }

  /** Memory of each server: heap in use, and resident. */
  async memory(): Promise<{ heldMb: number[]; rssMb: number[] }> {
    const rssMb = this.servers.map((server) => server.rssMb);
    return { heldMb: await Promise.all(this.servers.map((server) => server.heldMb())), rssMb };
  }

  async close(): Promise<void> {
    await this.activity.stop();
    await this.fleet.close();
    await Server.killAll();
    await this.prepared.drop();
  }

  /** If there is another server, half of the screens move to it. */
  private async killNext(): Promise<void> {
    const at = this.blows++ % this.servers.length;
    const doomed = this.servers[at] as Server;
    const other = this.servers[(at + 1) % this.servers.length] as Server;
    if (other !== doomed) this.fleet.moveHalf(doomed.url, other.url);
    await doomed.kill();
    this.servers[at] = await Server.start({ ...this.prepared.env, PORT: new URL(doomed.url).port });
  }

  private async recovery(): Promise<{ most: number; all: number }> {
    const head = await headOf(this.prepared);
    const begun = performance.now();
    const since = async (share: number): Promise<number> => {
      await until(
        () => `${share * 100} % at ${JSON.stringify(head)}: ${this.fleet.outdated(head).join('; ')}`,
        () => this.fleet.share(head) >= share,
        fleetGuardMs,
      );
      return Math.round(performance.now() - begun);
    };
    return { most: await since(0.99), all: await since(1) };
  }
}
