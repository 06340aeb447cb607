import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG } from '../common/common.module.js';
import { Clock } from '../common/clock.js';
import { Refusal } from '../common/problem/refusal.js';
import type { Config } from '../config/config.js';
import type { Challenge } from '../contract/problems.js';
import { type Budget, RateLimitService } from './rate-limit.service.js';
import { Signer } from './signer.service.js';
import { sameSecret } from './tokens.js';

export type { Challenge };

/** 16,384 hashes on average, about half a second on a slow phone without crypto.subtle (plain http). */
export const easyBits = 14;
/** Four times as many. */
export const mediumBits = 16;
/** Sixteen times as many: several seconds on a slow phone. */
export const hardBits = 18;

const validMs = 120_000;
/** One process knows what it has accepted; on PostgreSQL the others learn it by this counter. */
const accepted: Budget = { name: 'challenge-accepted', points: 1, seconds: validMs / 1000 };
const tokenShape = /^([0-9a-z]{1,12})-(\d{1,2})-([0-9a-f]{24})-([A-Za-z0-9_-]{22})$/;

export function leadingZeroBits(digest: Buffer): number {
  let zeros = 0;
  for (const byte of digest) {
    zeros += Math.clz32(byte) - 24;
    if (byte !== 0) break;
  }
  return zeros;
}

export const isSolution = (token: string, n: string, wanted: number): boolean =>
  /^\d{1,15}$/.test(n) && leadingZeroBits(createHash('sha256').update(`${token}.${n}`).digest()) >= wanted;

/** Proof of work. A challenge is signed, bound to a purpose, and valid for two minutes and one use. */
@Injectable()
export class ChallengeService {
  private readonly spent = new Map<string, number>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly signer: Signer,
    private readonly limits: RateLimitService,
  ) {}

  /** Whether anybody is ever asked to work. */
  get enabled(): boolean {
    return this.config.challenge;
  }

  /**
   * Accepts a solved challenge (`token.n`) of at least so many bits; else refuses with a new one, and says when it goes without.
   */
  async require(purpose: string, solution: string | undefined, bits: number, freeInMs?: number): Promise<void> {
    if (solution !== undefined && (await this.accept(purpose, solution, bits))) return;
    const challenge: Challenge = { token: this.issue(purpose, bits), bits };
    throw new Refusal('challenge-required', { challenge, retryAfter: 1, freeInMs });
  }

  private issue(purpose: string, bits: number): string {
    const open = `${(this.clock.ms() + validMs).toString(36)}-${bits}-${randomBytes(12).toString('hex')}`;
    return `${open}-${this.sign(purpose, open)}`;
  }

  private async accept(purpose: string, solution: string, wanted: number): Promise<boolean> {
    const [token = '', n = ''] = solution.split('.', 2);
    const [, expires = '', bits = '', nonce = '', signature = ''] = tokenShape.exec(token) ?? [];
    const until = Number.parseInt(expires, 36);
    const now = this.clock.ms();
    for (const [known, goneAt] of this.spent) if (goneAt < now) this.spent.delete(known);
    if (!sameSecret(signature, this.sign(purpose, `${expires}-${bits}-${nonce}`))) return false;
    if (!(until > now) || Number(bits) < wanted || this.spent.has(nonce)) return false;
    if (!isSolution(token, n, Number(bits))) return false;
    this.spent.set(nonce, until);
    return (await this.limits.count(accepted, nonce)).points <= 1;
  }

  private sign(purpose: string, open: string): string {
    return this.signer.sign('challenge', `${purpose} ${open}`);
  }
}
