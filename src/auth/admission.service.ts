import { Injectable } from '@nestjs/common';
import { Refusal } from '../common/problem/refusal.js';
import { networksOf } from '../common/http/networks.js';
import { ChallengeService, easyBits, hardBits, mediumBits } from './challenge.service.js';
import type { Caller } from './caller.js';
import { type Budget, RateLimitService } from './rate-limit.service.js';

/** Browsers of a network that have worked within a day: more than a hall of five hundred has. */
export const workers: Budget = { name: 'workers', points: 600, seconds: 24 * 3600 };
const veryManyWorkers = 4 * workers.points;

export interface Admitted {
  /** For all browsers of a network that have not worked yet, together. An IPv6 network is a /48 here. */
  free: Budget;
  /** What the free budget is counted for: one opinion's support, one dialogue's seats. */
  about: string;
  /** For everybody at an address. */
  wide: Budget;
  /** What a solved challenge is good for. */
  purpose: string;
  /** Ask for work in any case. */
  busy?: boolean;
}

/**
 * Decides what somebody without an account may do at an address that others share. Cookies are free, so how many a network
 * has says nothing about how many people are there: the first few get in free, every further browser solves a challenge
 * once. It costs a phone half a second, and nobody in a hall of five hundred behind one address is ever refused.
 *
 * Without challenges (`CHALLENGE=off`) only the wide budget holds, and it refuses.
 */
@Injectable()
export class AdmissionService {
  constructor(
    private readonly limits: RateLimitService,
    private readonly challenges: ChallengeService,
  ) {}

  /** Refuses a browser that has not yet brought back the cookie it was given. */
  assertReturned({ trust }: Caller): void {
    if (this.limits.enabled && trust === 'new') throw new Refusal('device-unknown');
  }

  /** Whether the free budget would be charged. */
  isCounted({ trust }: Caller): boolean {
    return this.limits.enabled && this.challenges.enabled && trust !== 'worked';
  }

  async admit(caller: Caller, { free, about, wide, purpose, busy = false }: Admitted): Promise<void> {
    if (!this.challenges.enabled) return this.limits.consumeFrom(wide, caller.address);
    const freeKey = `${networksOf(caller.address).wide} ${about}`;
    const used = this.isCounted(caller) ? await this.limits.count(free, freeKey) : undefined;
    const beyondFree = used !== undefined && used.points > free.points;
    const crowded = await this.limits.isUsedUpFrom(wide, caller.address);
    if (beyondFree || crowded || busy) {
      const freeInMs = beyondFree ? used.waitMs : undefined;
      const bits = crowded ? hardBits : await this.bitsFor(caller);
      await this.challenges.require(purpose, caller.solution, bits, freeInMs);
      if (caller.trust !== 'worked') await this.limits.count(workers, networksOf(caller.address).wide);
      caller.worked();
    }
    // Charged last, so that requests which are still asked to work use up nothing that others need.
    await this.limits.countFrom(wide, caller.address);
  }

  /** Harder in a network where more browsers have worked than a hall has people: they may be of one machine. */
  private async bitsFor({ trust, address }: Caller): Promise<number> {
    if (trust === 'worked') return easyBits;
    const { points } = await this.limits.used(workers, networksOf(address).wide);
    if (points < workers.points) return easyBits;
    return points < veryManyWorkers ? mediumBits : hardBits;
  }
}
