import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from 'pino';
import { Clock } from '../common/clock.js';
import { LOGGER } from '../common/common.module.js';
import { Metrics } from '../common/http/metrics.js';
import { networksOf, shortened } from '../common/http/networks.js';
import { newId } from '../common/ids.js';
import type { Refusal } from '../common/problem/refusal.js';
import { type SecurityEventKind, securityEventKinds } from '../contract/security.js';
import { Transaction } from '../database/transaction.js';
import { SecurityEvent } from './security-event.entity.js';
import { Signer } from './signer.service.js';

export interface Noted {
  kind: SecurityEventKind;
  route: string;
  address: string;
  account?: { accountId: string; organisationId: string } | undefined;
}

const day = 24 * 3600 * 1000;
const writtenEveryMs = 5_000;
/** Rows of one writing. What an attack has beyond that is counted in one row for each kind and route. */
const mostRows = 500;
const elsewhere = { network: '*', source: '' };

/**
 * Security events: what was refused, how often, about whom and from where. They are counted in memory and written every few
 * seconds, so that an attack makes few writes; the log gets a line for each row.
 */
@Injectable()
export class SecurityLog implements OnModuleDestroy {
  private rows = new Map<string, SecurityEvent>();
  private timer: NodeJS.Timeout | undefined;
  /** Rows that tell where from and about whom, however addresses rotate. */
  mostADay = 20_000;
  private today = { since: 0, rows: 0 };

  constructor(
    private readonly transaction: Transaction,
    private readonly signer: Signer,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Notes a refusal if it is of a kind that tells of attacks. */
  noteRefusal({ code, details }: Refusal, from: Omit<Noted, 'kind'>): void {
    const isPassword = details.errors?.some(({ rule }) => rule === 'password-wrong');
    const kind = isPassword ? 'password-wrong' : securityEventKinds.find((one) => one === code);
    if (kind) this.note({ ...from, kind });
  }

  note({ kind, route, address, account }: Noted): void {
    this.metrics.securityEvents.inc({ kind });
    const from = { network: shortened(address), source: this.signer.sign('address', networksOf(address).own) };
    const { accountId = null, organisationId = null } = account ?? {};
    const at = this.clock.now();
    const add = (key: string, place: typeof from, who: Pick<SecurityEvent, 'accountId' | 'organisationId'>): void => {
      const row = this.rows.get(key) ?? {
        id: newId(),
        kind,
        route,
        ...who,
        ...place,
        count: 0,
        firstAt: at,
        lastAt: at,
      };
      row.count++;
      row.lastAt = at;
      this.rows.set(key, row);
    };
    const key = [kind, route, accountId, from.source].join(' ');
    if (this.rows.has(key) || this.hasRoom(at.getTime())) add(key, from, { accountId, organisationId });
    else add(`${kind} ${route}`, elsewhere, { accountId: null, organisationId: null });
    this.timer ??= setTimeout(() => void this.write(), writtenEveryMs).unref();
  }

  /** Whether there may be one more such row. */
  private hasRoom(at: number): boolean {
    if (Math.abs(at - this.today.since) >= day) this.today = { since: at, rows: 0 };
    return this.rows.size < mostRows && this.today.rows++ < this.mostADay;
  }

  onModuleDestroy(): Promise<void> {
    return this.write();
  }

  /** Writes what has been counted. If that fails, the lines of the log remain. */
  async write(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    const rows = [...this.rows.values()];
    this.rows = new Map();
    if (rows.length === 0) return;
    for (const { id: _, firstAt, lastAt, ...event } of rows)
      this.log.warn({ ...event, from: firstAt.toISOString(), until: lastAt.toISOString() }, 'security event');
    try {
      await this.transaction.run((tx) => tx.manager.insert(SecurityEvent, rows));
    } catch (error) {
      this.log.error({ err: error }, 'security events were not stored');
    }
  }
}
