import { Injectable } from '@nestjs/common';
import { Refusal } from '../common/problem/refusal.js';
import { networksOf } from '../common/http/networks.js';
import { ChallengeService, easyBits, hardBits } from './challenge.service.js';
import type { Contact } from './contact.js';
import { type Budget, RateLimitService } from './rate-limit.service.js';

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
  assertReturned({ standing }: Contact): void {
    if (this.limits.enabled && standing === 'new') throw new Refusal('device-unknown');
  }

  /** Whether the free budget would be charged. */
  isCounted({ standing }: Contact): boolean {
    return this.limits.enabled && this.challenges.enabled && standing !== 'worked';
  }

  async admit(contact: Contact, { free, about, wide, purpose, busy = false }: Admitted): Promise<void> {
    if (!this.challenges.enabled) return this.limits.consumeFrom(wide, contact.address);
    const freeKey = `${networksOf(contact.address).wide} ${about}`;
    const used = this.isCounted(contact) ? await this.limits.count(free, freeKey) : undefined;
    const beyondFree = used !== undefined && used.points > free.points;
    const crowded = await this.limits.isUsedUpFrom(wide, contact.address);
    if (beyondFree || crowded || busy) {
      const freeInMs = beyondFree ? used.waitMs : undefined;
      await this.challenges.require(purpose, contact.solution, crowded ? hardBits : easyBits, freeInMs);
      contact.worked();
    }
    // Charged last, so that requests which are still asked to work use up nothing that others need.
    await this.limits.countFrom(wide, contact.address);
  }
}
