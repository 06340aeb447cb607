import { setTimeout as wait } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { networksOf } from '../common/http/networks.js';
import { Refusal } from '../common/problem/refusal.js';
import { ChallengeService } from './challenge.service.js';
import type { Caller } from './caller.js';
import { type Budget, RateLimitService } from './rate-limit.service.js';
import { Turns } from './turns.js';

const minute = 60;
/** Allows for typing errors; a guesser gets ten tries per quarter of an hour before having to work for each. */
const perAsker: Budget = { name: 'sign-in-pair', points: 10, seconds: 15 * minute };
/** High enough for 300 people behind one address who each try three times. */
const perAddress: Budget = { name: 'sign-in-address', points: 1_000, seconds: 10 * minute };
/** Wrong guesses from browsers that the account does not know. Beyond it they are checked one at a time, and slowly. */
const perAccount: Budget = { name: 'sign-in-account', points: 20, seconds: 60 * minute };
/** Seconds from one try to the next, for all processes together: one more for every ten wrong guesses, up to four. */
const guessesPerStep = 10;
const longestS = 4;
/** Tries that may wait for their turn at one account, in this process. */
const places = 10;
/** 65,536 hashes on average: two seconds on a slow phone. */
const bits = 16;

export interface Asker {
  email: string;
  caller: Caller;
  deviceHash: string;
  /** Whether somebody has signed in to this account with this browser before. */
  known: boolean;
}

/**
 * Slows down guessing without locking anybody out. A browser that has signed in before has a budget of its own, which
 * strangers cannot use up, and never waits for them. All others share one by address; beyond it a try costs work, and so does
 * every try of an unknown browser at an account with many wrong guesses. Those are checked one at a time, in drawn order. Only
 * without challenges (`CHALLENGE=off`) is a try refused.
 */
@Injectable()
export class SignInLimitService {
  /** Accounts whose tries are checked one at a time. */
  private readonly turns = new Map<string, Turns>();

  constructor(
    private readonly limits: RateLimitService,
    private readonly challenges: ChallengeService,
  ) {}

  /** Checks the password, now or in its turn. Counts the try before, so that parallel tries are counted too. */
  async attempt(asker: Asker, matches: () => Promise<boolean>): Promise<boolean> {
    const apartS = await this.begin(asker);
    const right = apartS > 0 ? await this.inTurn(asker, apartS, matches) : await matches();
    if (right) await this.succeeded(asker);
    return right;
  }

  /** Counts a try; returns how many seconds it has to keep from others at the same account, 0 if it need not. */
  async begin(asker: Asker): Promise<number> {
    const { email, caller, known } = asker;
    const addressWaitMs = known ? 0 : await this.limits.countFrom(perAddress, caller.address);
    const own = await this.limits.count(perAsker, keyOf(asker));
    const ownWaitMs = own.points > perAsker.points ? own.waitMs : 0;
    const waitMs = Math.max(addressWaitMs, ownWaitMs);
    if (waitMs > 0 && !this.challenges.enabled) throw tooMany(waitMs);
    if (known) {
      if (waitMs > 0) await this.work(asker);
      return secondsApart(own.points - perAsker.points);
    }
    const beyond = (await this.limits.count(perAccount, email)).points - perAccount.points;
    if (waitMs > 0 || (beyond > 0 && this.challenges.enabled))
      await this.work(asker).catch(async (refusal: unknown) => {
        // Not a guess yet.
        await this.limits.giveBack(perAccount, email);
        throw refusal;
      });
    return secondsApart(beyond);
  }

  private work({ email, caller }: Asker): Promise<void> {
    return this.challenges.require(`sign-in ${email}`, caller.solution, bits);
  }

  private async succeeded(asker: Asker): Promise<void> {
    await this.limits.reset(perAsker, keyOf(asker));
    if (!asker.known) await this.limits.giveBack(perAccount, asker.email);
  }

  private async inTurn(asker: Asker, apartS: number, matches: () => Promise<boolean>): Promise<boolean> {
    const name = asker.known ? keyOf(asker) : asker.email;
    const turns = this.turns.get(name) ?? new Turns(places, () => tooMany(apartS * 1000));
    this.turns.set(name, turns);
    const { trust, address } = asker.caller;
    const { own, wide: network } = networksOf(address);
    const place = trust === 'new' ? own : asker.deviceHash;
    try {
      return await turns.take({ place, network }, async () => {
        await this.keepApart(name, apartS);
        return matches();
      });
    } finally {
      if (turns.isIdle) this.turns.delete(name);
    }
  }

  /** Waits until no process has checked a try at this account for so long. */
  private async keepApart(name: string, seconds: number): Promise<void> {
    const one: Budget = { name: 'sign-in-turn', points: 1, seconds };
    for (;;) {
      const { points, waitMs } = await this.limits.count(one, name);
      if (points <= 1) return;
      await wait(waitMs);
    }
  }
}

const keyOf = ({ email, caller, deviceHash, known }: Asker): string =>
  `${email} ${known ? deviceHash : networksOf(caller.address).own}`;

const secondsApart = (beyond: number): number => Math.min(longestS, Math.ceil(Math.max(0, beyond) / guessesPerStep));

const tooMany = (waitMs: number): Refusal =>
  new Refusal('too-many-requests', { retryAfter: Math.max(1, Math.ceil(waitMs / 1000)) });
