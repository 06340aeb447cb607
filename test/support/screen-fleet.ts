import type { Audience, LiveHandshake } from '../../src/contract/live.js';
import type { Head } from '../../src/database/live-log.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import type { SeededRandom } from './seeded-random.js';
import { NetworkProxy } from './network-proxy.js';
import { Screen } from './screen.js';
import { ByteSniffer } from './secrets.js';
import { every, sleep, until } from './until.js';

/** Number of screens per audience. */
export type ScreenCounts = Record<Audience, number>;

const slowShare = 0.05;
const slowBytesPerSecond = 16 * 1024;
const tickMs = 250;
/** A hundred screens reconnecting at once take long on a loaded machine. */
export const fleetGuardMs = 180_000;
const atOnce = 50;

/** Request headers of a person entitled to each audience, if needed. */
export type HeadersByAudience = Partial<Record<Audience, Record<string, string>>>;

export interface FleetMember {
  screen: Screen;
  proxy: NetworkProxy;
  sniffer: ByteSniffer;
  slow: boolean;
}

const describeMember = ({ screen, slow }: FleetMember): string => `${screen.state}${slow ? ', slow' : ''}`;

/** A screen on a slow line may be late and show that it is, so until there is quiet it need not be live. */
const isCurrent = ({ screen, slow }: FleetMember, head: Head): boolean =>
  slow ? screen.holds(head) : screen.isLiveAt(head);

/** Many screens of one dialogue, each behind a network proxy of its own. */
export class ScreenFleet {
  readonly members: FleetMember[] = [];
  private readonly ticking = every(tickMs, () => this.members.forEach(({ screen }) => screen.feed.tick()));

  private constructor(
    private readonly dialogue: Dialogue,
    private readonly people: HeadersByAudience,
    private readonly random: SeededRandom,
  ) {}

  /** Opens all screens, spread evenly over the servers, and waits for their first snapshots. */
  static async open(
    dialogue: Dialogue,
    people: HeadersByAudience,
    random: SeededRandom,
    { counts, urls }: { counts: ScreenCounts; urls: readonly string[] },
  ): Promise<ScreenFleet> {
    const fleet = new ScreenFleet(dialogue, people, random);
    try {
      await fleet.openScreens(counts, urls);
      return fleet;
    } catch (error) {
      await fleet.close();
      throw error;
    }
  }

  get screens(): Screen[] {
    return this.members.map(({ screen }) => screen);
  }

  forAudience(...audiences: Audience[]): FleetMember[] {
    return this.members.filter(({ screen }) => audiences.includes(screen.who.audience));
  }

  /** The screens that are not up to date, for error messages. */
  outdated(head: Head): string[] {
    return this.members.filter((seat) => !isCurrent(seat, head)).map(describeMember);
  }

  share(head: Head): number {
    return this.members.filter((seat) => isCurrent(seat, head)).length / this.members.length;
  }

  /** Cuts the network of a third of the screens for so long. */
  async cutThird(offMs: number): Promise<void> {
    const third = this.random.pick(this.members, Math.floor(this.members.length / 3));
    for (const { proxy } of third) proxy.cut();
    await sleep(offMs);
    for (const { proxy } of third) proxy.restore();
  }

  /** Moves every second screen of one server to another. */
  moveHalf(from: string, to: string): void {
    const there = this.members.filter(({ proxy }) => proxy.targetOrigin === from);
    for (const { proxy } of there.filter((_, n) => n % 2 === 0)) proxy.retarget(to);
  }

  async untilAll(what: string, holds: (seat: FleetMember) => boolean): Promise<void> {
    const missing = (): FleetMember[] => this.members.filter((seat) => !holds(seat));
    const told = (): string =>
      missing()
        .map(({ screen, slow }) => `${screen.state}${slow ? ', slow' : ''}`)
        .join('; ');
    await until(
      () => `${what}: ${told()}`,
      () => missing().length === 0,
      fleetGuardMs,
    );
  }

  async close(): Promise<void> {
    clearInterval(this.ticking);
    for (const { screen } of this.members) screen.feed.close();
    await Promise.all(this.members.map(({ proxy }) => proxy.close()));
  }

  private async openScreens(counts: ScreenCounts, urls: readonly string[]): Promise<void> {
    const who = (Object.entries(counts) as [Audience, number][]).flatMap(([audience, count]) =>
      Array.from({ length: count }, () => audience),
    );
    for (let first = 0; first < who.length; first += atOnce) {
      const group = who.slice(first, first + atOnce);
      await Promise.all(group.map((audience, n) => this.addScreen(audience, urls[n % urls.length] as string)));
      await this.untilAll('the first snapshot', ({ screen }) => screen.feed.dialogue.cursor >= 0);
    }
    for (const seat of this.random.pick(this.members, Math.round(who.length * slowShare))) {
      seat.slow = true;
      seat.proxy.bytesPerSecond = slowBytesPerSecond;
    }
  }

  private async addScreen(audience: Audience, url: string): Promise<void> {
    const proxy = await NetworkProxy.to(url);
    const sniffer = new ByteSniffer();
    proxy.onServerBytes = (bytes) => sniffer.inspect(bytes);
    const who: LiveHandshake = {
      dialogueId: this.dialogue.id,
      audience,
      ...(audience === 'hall' ? { link: this.dialogue.hallKey } : {}),
    };
    // Hall and public get uncompressed responses, so that they can be inspected.
    const headers = { ...(this.people[audience] ?? { 'accept-encoding': 'identity' }) };
    this.members.push({ screen: new Screen(who, { url: proxy.url, headers }), proxy, sniffer, slow: false });
  }
}
