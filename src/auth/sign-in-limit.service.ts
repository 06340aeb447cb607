import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { networksOf } from '../common/http/networks.js';
import { Refusal } from '../common/problem/refusal.js';
import { ChallengeService } from './challenge.service.js';
import type { Contact } from './contact.js';
import { type Budget, RateLimitService } from './rate-limit.service.js';

const minute = 60;
/** Allows for typing errors; a guesser gets ten tries per quarter of an hour before having to work for each. */
const perAsker: Budget = { name: 'sign-in-pair', points: 10, seconds: 15 * minute };
/** High enough for 300 people behind one address who each try three times. */
const perAddress: Budget = { name: 'sign-in-address', points: 1_000, seconds: 10 * minute };
/** Wrong guesses from browsers that the account does not know. Beyond it they are checked one at a time, and slowly. */
const perAccount: Budget = { name: 'sign-in-account', points: 20, seconds: 60 * minute };
const stepMs = 250;
const longestMs = 4_000;
/** Tries that may wait for their turn at one account. */
const longestQueue = 5;
/** 65,536 hashes on average: two seconds on a slow phone. */
const bits = 16;

export interface Asker {
  email: string;
  contact: Contact;
  deviceHash: string;
  /** Whether somebody has signed in to this account with this browser before. */
  known: boolean;
}

interface Lane {
  last: Promise<unknown>;
  waiting: Set<string>;
}

/**
 * Slows down guessing without locking anybody out. A browser that has signed in before has a budget of its own, which
 * strangers cannot use up, and never waits for them. All others share one by address; beyond it a try costs work. Only
 * without challenges (`CHALLENGE=off`) is a try refused.
 */
@Injectable()
export class SignInLimitService {
  /** Accounts whose tries are checked one at a time, per process. */
  private readonly lanes = new Map<string, Lane>();

  constructor(
    private readonly limits: RateLimitService,
    private readonly challenges: ChallengeService,
  ) {}

  /** Checks the password, now or in its turn. Counts the try before, so that parallel tries are counted too. */
  async attempt(asker: Asker, matches: () => Promise<boolean>): Promise<boolean> {
    const delayMs = await this.begin(asker);
    const right = delayMs > 0 ? await this.inTurn(asker, delayMs, matches) : await matches();
    if (right) await this.succeeded(asker);
    return right;
  }

  /** Counts a try; returns how long it has to wait in its turn, 0 if it need not. */
  async begin(asker: Asker): Promise<number> {
    const { email, contact, known } = asker;
    const addressWaitMs = known ? 0 : await this.limits.countFrom(perAddress, contact.address);
    const own = await this.limits.count(perAsker, keyOf(asker));
    const ownWaitMs = own.points > perAsker.points ? own.waitMs : 0;
    const waitMs = Math.max(addressWaitMs, ownWaitMs);
    if (waitMs > 0 && !this.challenges.enabled) throw tooMany(waitMs);
    if (waitMs > 0) await this.challenges.require(`sign-in ${email}`, contact.solution, bits);
    if (known) return delayFor(own.points - perAsker.points);
    const { points } = await this.limits.count(perAccount, email);
    return delayFor(points - perAccount.points);
  }

  private async succeeded(asker: Asker): Promise<void> {
    await this.limits.reset(perAsker, keyOf(asker));
    if (!asker.known) await this.limits.giveBack(perAccount, asker.email);
  }

  /**
   * One try at a time. The queue is short, and each browser has at most one place in it, so that nobody keeps the others out
   * by queueing.
   */
  private async inTurn(asker: Asker, delayMs: number, matches: () => Promise<boolean>): Promise<boolean> {
    const name = asker.known ? keyOf(asker) : asker.email;
    const lane = this.lanes.get(name) ?? { last: Promise.resolve(), waiting: new Set<string>() };
    const { standing, address } = asker.contact;
    const place = standing === 'new' ? networksOf(address).own : asker.deviceHash;
    if (lane.waiting.has(place) || lane.waiting.size >= longestQueue) throw tooMany(delayMs);
    this.lanes.set(name, lane);
    lane.waiting.add(place);
    const turn = lane.last.then(() => wait(delayMs)).then(matches);
    lane.last = turn.catch(() => undefined);
    try {
      return await turn;
    } finally {
      lane.waiting.delete(place);
      if (lane.waiting.size === 0) this.lanes.delete(name);
    }
  }
}

const keyOf = ({ email, contact, deviceHash, known }: Asker): string =>
  `${email} ${known ? deviceHash : networksOf(contact.address).own}`;

const delayFor = (beyond: number): number => Math.min(longestMs, Math.max(0, beyond) * stepMs);

const tooMany = (waitMs: number): Refusal =>
  new Refusal('too-many-requests', { retryAfter: Math.max(1, Math.ceil(waitMs / 1000)) });
