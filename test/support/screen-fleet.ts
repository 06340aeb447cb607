import type { Audience, LiveHandshake } from '../../src/contract/live.js';
import type { Head } from '../../src/database/live-log.js';
import type { Dialogue } from '../../src/dialogue/dialogue.entity.js';
import type { Dice } from './seeded-random.js';
import { Relay } from './network-proxy.js';
import { Screen } from './screen.js';
import { Ear } from './secrets.js';
import { every, sleep, until } from './until.js';

/** How many screens watch as each audience. */
export type Seats = Record<Audience, number>;

const slowShare = 0.05;
const slowBytesPerSecond = 16 * 1024;
const tickMs = 250;
/** A hundred screens that come back at once take their time on a machine that has other work. */
export const crowdGuardMs = 180_000;
const atOnce = 50;

/** Who may watch as which audience: headers of a person, or none. */
export type People = Partial<Record<Audience, Record<string, string>>>;

export interface Seat {
  screen: Screen;
  relay: Relay;
  ear: Ear;
  slow: boolean;
}

const tell = ({ screen, slow }: Seat): string => `${screen.state}${slow ? ', slow' : ''}`;

/** A line that is too narrow for what goes on may get it late, and its screen then says so: it need not be live before quiet. */
const isCurrent = ({ screen, slow }: Seat, head: Head): boolean => (slow ? screen.holds(head) : screen.isLiveAt(head));

/** Many screens of one dialogue, each with a network of its own. */
export class Auditorium {
  readonly seats: Seat[] = [];
  private readonly ticking = every(tickMs, () => this.seats.forEach(({ screen }) => screen.feed.tick()));

  private constructor(
    private readonly dialogue: Dialogue,
    private readonly people: People,
    private readonly dice: Dice,
  ) {}

  /** All of them with their first picture, spread evenly over the servers. */
  static async open(
    dialogue: Dialogue,
    people: People,
    dice: Dice,
    { seats, urls }: { seats: Seats; urls: readonly string[] },
  ): Promise<Auditorium> {
    const auditorium = new Auditorium(dialogue, people, dice);
    try {
      await auditorium.fill(seats, urls);
      return auditorium;
    } catch (error) {
      await auditorium.close();
      throw error;
    }
  }

  get screens(): Screen[] {
    return this.seats.map(({ screen }) => screen);
  }

  at(...audiences: Audience[]): Seat[] {
    return this.seats.filter(({ screen }) => audiences.includes(screen.who.audience));
  }

  /** Who is not up to date, for the message of a wait that failed. */
  missing(head: Head): string[] {
    return this.seats.filter((seat) => !isCurrent(seat, head)).map(tell);
  }

  share(head: Head): number {
    return this.seats.filter((seat) => isCurrent(seat, head)).length / this.seats.length;
  }

  /** So long without a network for a third of them. */
  async cutThird(offMs: number): Promise<void> {
    const third = this.dice.pick(this.seats, Math.floor(this.seats.length / 3));
    for (const { relay } of third) relay.cut();
    await sleep(offMs);
    for (const { relay } of third) relay.mend();
  }

  /** Every second screen that was led to one server is led to another one from now on. */
  moveHalf(from: string, to: string): void {
    const there = this.seats.filter(({ relay }) => relay.leadsTo === from);
    for (const { relay } of there.filter((_, n) => n % 2 === 0)) relay.leadTo(to);
  }

  async untilAll(what: string, holds: (seat: Seat) => boolean): Promise<void> {
    const missing = (): Seat[] => this.seats.filter((seat) => !holds(seat));
    const told = (): string =>
      missing()
        .map(({ screen, slow }) => `${screen.state}${slow ? ', slow' : ''}`)
        .join('; ');
    await until(
      () => `${what}: ${told()}`,
      () => missing().length === 0,
      crowdGuardMs,
    );
  }

  async close(): Promise<void> {
    clearInterval(this.ticking);
    for (const { screen } of this.seats) screen.feed.close();
    await Promise.all(this.seats.map(({ relay }) => relay.close()));
  }

  private async fill(seats: Seats, urls: readonly string[]): Promise<void> {
    const who = (Object.entries(seats) as [Audience, number][]).flatMap(([audience, count]) =>
      Array.from({ length: count }, () => audience),
    );
    for (let first = 0; first < who.length; first += atOnce) {
      const group = who.slice(first, first + atOnce);
      await Promise.all(group.map((audience, n) => this.seat(audience, urls[n % urls.length] as string)));
      await this.untilAll('the first picture', ({ screen }) => screen.feed.room.cursor >= 0);
    }
    for (const seat of this.dice.pick(this.seats, Math.round(who.length * slowShare))) {
      seat.slow = true;
      seat.relay.bytesPerSecond = slowBytesPerSecond;
    }
  }

  private async seat(audience: Audience, url: string): Promise<void> {
    const relay = await Relay.to(url);
    const ear = new Ear();
    relay.tap = (bytes) => ear.hear(bytes);
    const who: LiveHandshake = {
      dialogueId: this.dialogue.id,
      audience,
      ...(audience === 'hall' ? { link: this.dialogue.hallKey } : {}),
    };
    // What hall and public fetch comes uncompressed, so that the ear understands it.
    const headers = { ...(this.people[audience] ?? { 'accept-encoding': 'identity' }) };
    this.seats.push({ screen: new Screen(who, { url: relay.url, headers }), relay, ear, slow: false });
  }
}
