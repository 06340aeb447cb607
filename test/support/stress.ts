import { Auditorium, crowdGuardMs, type People, type Seats } from './screen-fleet.js';
import { Crowd } from './senders.js';
import type { Engine } from './database.js';
import { Dice } from './seeded-random.js';
import { type Hall, prepareHall } from './prepared-dialogue.js';
import { expectNothingLost } from './stored-opinions.js';
import { Proceedings } from './dialogue-activity.js';
import { Server } from './server.js';
import { seed } from './seed.js';
import { signIn } from './sign-in.js';
import { until } from './until.js';
import {
  expectDiscreet,
  expectEachOpinionOnce,
  expectNoRevisionMissed,
  expectSamePictures,
  headOf,
} from './stress-assertions.js';

const offMs = 2_000;

/** Two seconds without a network for a third of the screens; or `kill -9` of a server that starts again on its port. */
export type Blow = 'cut' | 'kill';

/** Milliseconds from the end of a blow until 99 % of the screens, and all, were current and live again. */
export interface Recovery {
  blow: Blow;
  most: number;
  all: number;
}

/** A hall in session under blows: many screens behind networks of their own, one server on SQLite or two on PostgreSQL. */
export class Stress {
  private blows = 0;

  private constructor(
    readonly hall: Hall,
    readonly crowd: Crowd,
    readonly auditorium: Auditorium,
    private readonly servers: Server[],
    private readonly proceedings: Proceedings,
  ) {}

  static async open(engine: Engine, seats: Seats, opinionsPerSecond: number): Promise<Stress> {
    const people: People = {};
    const hall = await prepareHall(engine, {
      live: true,
      prepare: async (house) => {
        people.staff = (await signIn(house, 'moderator')).headers;
        people.chair = (await signIn(house, 'chair')).headers;
        people.reception = (await signIn(house, 'receptionist')).headers;
        people.department = (await signIn(house, 'department_officer')).headers;
      },
    });
    try {
      const count = engine === 'postgres' ? 2 : 1;
      const start = async (): Promise<Server> => Server.start({ ...hall.env, PORT: await Server.steadyPort() });
      const servers = await Promise.all(Array.from({ length: count }, start));
      const urls = servers.map(({ url }) => url);
      const auditorium = await Auditorium.open(hall.dialogue, people, new Dice(seed), { seats, urls });
      const crowd = new Crowd(hall.dialogue.id);
      const proceedings = new Proceedings(crowd, people.staff ?? {}, people.chair ?? {}, urls, opinionsPerSecond);
      return new Stress(hall, crowd, auditorium, servers, proceedings);
    } catch (error) {
      await Server.killAll();
      await hall.drop();
      throw error;
    }
  }

  /** One blow after another, each once the screens are current again; opinions come all the while. */
  async endure(blows: readonly Blow[]): Promise<Recovery[]> {
    const recoveries: Recovery[] = [];
    for (const blow of blows) {
      if (blow === 'cut') await this.auditorium.cutThird(offMs);
      else await this.killNext();
      recoveries.push({ blow, ...(await this.recovery()) });
    }
    return recoveries;
  }

  /** From now on no opinion comes, and those that are there go on being changed. */
  stopArrivals(): Promise<void> {
    return this.proceedings.stopArrivals();
  }

  /** Nobody sends any more, and everything that was sent is acknowledged. */
  async rest(): Promise<void> {
    await this.proceedings.end();
    const head = await headOf(this.hall);
    await this.auditorium.untilAll(`all at ${JSON.stringify(head)}`, ({ screen }) => screen.isLiveAt(head));
  }

  /** Everything that must hold after quiet; then the servers are asked to end. */
  async judge(): Promise<{ decided: number; ended: (number | NodeJS.Signals)[] }> {
    const { hall, crowd, auditorium, proceedings } = this;
    const head = await headOf(hall);
    await expectNothingLost(hall.env, crowd);
    await expectSamePictures(auditorium, head, (this.servers[0] as Server).url);
    await expectNoRevisionMissed(auditorium, hall, head);
    await expectEachOpinionOnce(auditorium, hall, crowd);
    expectDiscreet(auditorium);
    return { decided: proceedings.decided, ended: await Promise.all(this.servers.map((server) => server.stop())) };
  }

  /** Of each server: what is still needed, and what the system gave it. */
  async memory(): Promise<{ heldMb: number[]; rssMb: number[] }> {
    const rssMb = this.servers.map((server) => server.rssMb);
    return { heldMb: await Promise.all(this.servers.map((server) => server.heldMb())), rssMb };
  }

  async close(): Promise<void> {
    await this.proceedings.stop();
    await this.auditorium.close();
    await Server.killAll();
    await this.hall.drop();
  }

  /** Where there is another server, half of the screens go on there. */
  private async killNext(): Promise<void> {
    const at = this.blows++ % this.servers.length;
    const doomed = this.servers[at] as Server;
    const other = this.servers[(at + 1) % this.servers.length] as Server;
    if (other !== doomed) this.auditorium.moveHalf(doomed.url, other.url);
    await doomed.kill();
    this.servers[at] = await Server.start({ ...this.hall.env, PORT: new URL(doomed.url).port });
  }

  private async recovery(): Promise<{ most: number; all: number }> {
    const head = await headOf(this.hall);
    const begun = performance.now();
    const since = async (share: number): Promise<number> => {
      await until(
        () => `${share * 100} % at ${JSON.stringify(head)}: ${this.auditorium.missing(head).join('; ')}`,
        () => this.auditorium.share(head) >= share,
        crowdGuardMs,
      );
      return Math.round(performance.now() - begun);
    };
    return { most: await since(0.99), all: await since(1) };
  }
}
