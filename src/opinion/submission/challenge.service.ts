import { createHash, createHmac, randomBytes } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CONFIG } from '../../common/common.module.js';
import { Clock } from '../../common/clock.js';
import { Refusal } from '../../common/problem/refusal.js';
import type { Config } from '../../config/config.js';
import { readOrWriteSetting } from '../../database/settings.js';
import { Transaction } from '../../database/transaction.js';

/** Number of arrivals in the minute beginning at `since`, and in the one before. */
interface Arrivals {
  since: number;
  now: number;
  before: number;
}

/** The task for the browser: find an integer n with `bits` leading zero bits in sha256(`${token}.${n}`). */
export interface Challenge {
  token: string;
  bits: number;
}

/** 16,384 hashes on average, about half a second on a slow phone without crypto.subtle (plain http). */
const bits = 14;
const validMs = 120_000;
const minute = 60_000;
const secretName = 'challenge-secret';

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

/**
 * Proof of work, per dialogue and only while unusually many opinions arrive. A challenge is issued when an opinion is
 * sent, signed, bound to the dialogue, and valid for two minutes and one opinion (per process). All processes share the
 * secret.
 */
@Injectable()
export class ChallengeService implements OnModuleInit {
  private secret = '';
  private readonly arrivals = new Map<string, Arrivals>();
  private readonly spent = new Map<string, number>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly clock: Clock,
    private readonly transaction: Transaction,
  ) {}

  async onModuleInit(): Promise<void> {
    const own = randomBytes(32).toString('base64url');
    this.secret = await this.transaction.run((tx) => readOrWriteSetting(tx, secretName, own));
  }

  /** Accepts an opinion; above the rate only with a solved challenge (`token.n`), else refuses with a new challenge. */
  pass(dialogueId: string, solution: string | undefined): void {
    if (!this.config.challenge || this.arrive(dialogueId) <= this.config.challengeAbove) return;
    if (solution !== undefined && this.accept(dialogueId, solution)) return;
    const challenge: Challenge = { token: this.issue(dialogueId), bits };
    throw new Refusal('challenge-required', { present: { challenge }, retryAfter: 1 });
  }

  /** Counts an arrival and returns a sliding estimate of those within the last minute. */
  private arrive(dialogueId: string): number {
    const at = this.clock.ms();
    const known = this.arrivals.get(dialogueId) ?? { since: at, now: 0, before: 0 };
    const passed = Math.floor((at - known.since) / minute);
    const current =
      passed === 0 ? known : { since: known.since + passed * minute, now: 0, before: passed === 1 ? known.now : 0 };
    current.now++;
    this.arrivals.set(dialogueId, current);
    return current.now + current.before * (1 - (at - current.since) / minute);
  }

  private issue(dialogueId: string): string {
    const expires = (this.clock.ms() + validMs).toString(36);
    const open = `${expires}-${randomBytes(12).toString('hex')}`;
    return `${open}-${this.sign(dialogueId, open)}`;
  }

  private accept(dialogueId: string, solution: string): boolean {
    const [token = '', n = ''] = solution.split('.', 2);
    const [expires = '', nonce = '', signature = ''] = token.split('-');
    const until = Number.parseInt(expires, 36);
    const now = this.clock.ms();
    for (const [known, goneAt] of this.spent) if (goneAt < now) this.spent.delete(known);
    if (signature !== this.sign(dialogueId, `${expires}-${nonce}`) || !(until > now) || this.spent.has(nonce))
      return false;
    if (!isSolution(token, n, bits)) return false;
    this.spent.set(nonce, until);
    return true;
  }

  private sign(dialogueId: string, open: string): string {
    return createHmac('sha256', this.secret).update(`${dialogueId} ${open}`).digest('hex').slice(0, 32);
  }
}
