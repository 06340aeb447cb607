import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { CONFIG } from '../common/common.module.js';
import { networksOf, wideFactor } from '../common/http/networks.js';
import { Refusal } from '../common/problem/refusal.js';
import type { Config } from '../config/config.js';

/** `points` requests per `seconds`, counted per key and separately from other budgets. */
export interface Budget {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** Counted by each process for itself, where asking the database would cost more than what is counted. */
  readonly local?: boolean;
}

interface Used {
  points: number;
  waitMs: number;
}

/**
 * Counts in memory, or on PostgreSQL for all processes together. The counters are not business data: they use a small pool
 * of their own, outside Transaction, so that counting neither waits for other writes nor is rolled back with them. If
 * PostgreSQL does not respond, each process counts for itself.
 */
@Injectable()
export class RateLimitService implements OnApplicationShutdown {
  private readonly limiters = new Map<string, RateLimiterAbstract>();
  private readonly pool: pg.Pool | undefined;

  constructor(@Inject(CONFIG) private readonly config: Config) {
    if (!config.rateLimit || config.database.kind !== 'postgres') return;
    const { url } = config.database;
    this.pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: 2_000, query_timeout: 2_000 });
    this.pool.on('error', () => undefined);
  }

  get enabled(): boolean {
    return this.config.rateLimit;
  }

  /** Consumes one point of the key's budget; refuses with the seconds to wait when it is used up. */
  async consume(budget: Budget, key: string): Promise<void> {
    const used = await this.count(budget, key);
    if (used.points > budget.points) throw refusal(used.waitMs);
  }

  /** Refuses when the budget is used up, without consuming a point. */
  async check(budget: Budget, key: string): Promise<void> {
    const used = await this.used(budget, key);
    if (used.points >= budget.points) throw refusal(used.waitMs);
  }

  /** The same for an address: an IPv6 one is counted with its network, and more widely with the network around that. */
  async consumeFrom(budget: Budget, address: string): Promise<void> {
    const waitMs = await this.countFrom(budget, address);
    if (waitMs > 0) throw refusal(waitMs);
  }

  /** Consumes one point of an address and returns how long to wait if it is used up, else 0, without refusing. */
  countFrom(budget: Budget, address: string): Promise<number> {
    return this.longest(budget, address, async (one, key) => {
      const { points, waitMs } = await this.count(one, key);
      return points > one.points ? waitMs : 0;
    });
  }

  /** Whether an address has used its budget up, without consuming a point. */
  async isUsedUpFrom(budget: Budget, address: string): Promise<boolean> {
    const waitMs = await this.longest(budget, address, async (one, key) => {
      const used = await this.used(one, key);
      return used.points >= one.points ? used.waitMs : 0;
    });
    return waitMs > 0;
  }

  /** Consumes one point and returns how many were consumed, without refusing. */
  async count(budget: Budget, key: string): Promise<Used> {
    if (!this.config.rateLimit) return nothing;
    try {
      return spent(await this.limiter(budget).consume(keyOf(key)));
    } catch (error) {
      if (error instanceof RateLimiterRes) return spent(error);
      throw error;
    }
  }

  /** Gives points back that were consumed for what turned out to be in order. */
  async giveBack(budget: Budget, key: string): Promise<void> {
    if (this.config.rateLimit) await this.limiter(budget).reward(keyOf(key));
  }

  async used(budget: Budget, key: string): Promise<Used> {
    if (!this.config.rateLimit) return nothing;
    const found = await this.limiter(budget).get(keyOf(key));
    return found ? spent(found) : nothing;
  }

  async reset(budget: Budget, key: string): Promise<void> {
    if (this.config.rateLimit) await this.limiter(budget).delete(keyOf(key));
  }

  async onApplicationShutdown(): Promise<void> {
    await this.pool?.end();
  }

  /** The longest wait that a network and, for IPv6, the one around it answer with. */
  private async longest(
    budget: Budget,
    address: string,
    ask: (budget: Budget, key: string) => Promise<number>,
  ): Promise<number> {
    const { own, wide } = networksOf(address);
    const near = await ask(budget, own);
    return wide === own ? near : Math.max(near, await ask(widened(budget), wide));
  }

  private limiter({ name, points, seconds, local }: Budget): RateLimiterAbstract {
    const id = `${name}:${points}/${seconds}`;
    let limiter = this.limiters.get(id);
    if (!limiter) {
      const options = { keyPrefix: name, points, duration: seconds };
      limiter =
        this.pool && !local
          ? new RateLimiterPostgres({
              ...options,
              storeClient: this.pool,
              storeType: 'pool',
              tableName: 'rate_limit',
              tableCreated: true,
              clearExpiredByTimeout: false,
              insuranceLimiter: new RateLimiterMemory(options),
            })
          : new RateLimiterMemory(options);
      this.limiters.set(id, limiter);
    }
    return limiter;
  }
}

const widened = ({ points, name, ...others }: Budget): Budget => ({
  ...others,
  name: `${name}-wide`,
  points: points * wideFactor,
});

const nothing: Used = { points: 0, waitMs: 0 };
const spent = (res: RateLimiterRes): Used => ({
  points: res.consumedPoints,
  waitMs: res.msBeforeNext,
});

/** Keys are phone numbers, addresses and devices; only their hashes are stored. */
const keyOf = (key: string): string => createHash('sha256').update(key).digest('base64url');

const refusal = (waitMs: number): Refusal =>
  new Refusal('too-many-requests', { retryAfter: Math.max(1, Math.ceil(waitMs / 1000)) });
