import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { localDateOf } from '../common/local-date.js';
import type { Held } from '../contract/permissions.js';
import { Reader } from '../database/reader.js';
import { columns, list, orNull, select } from '../database/select.js';
import { Transaction, type Tx } from '../database/transaction.js';
import { Account, Grant, Login } from './account.entity.js';
import type { Actor } from './actor.js';
import { SecondFactor, SecondFactorRule } from './second-factor/second-factor.entity.js';
import { newToken, tokenHash } from './tokens.js';

const hour = 3_600_000;
/** A login expires after 12 hours without use, and after a week in any case. */
export const idleMs = 12 * hour;
export const lifetimeMs = 7 * 24 * hour;
/** How stale `seenAt` may be; limits it to one small write per browser every five minutes. */
const seenEveryMs = 5 * 60_000;

const signedIn = list(
  columns(Login, 'l', ['id AS loginId', 'seenAt']),
  columns(Account, 'a', ['id AS accountId', 'organisationId', 'name', 'title', 'passwordGivenAt']),
  orNull(columns(SecondFactorRule, 'r', ['requiredAt'])),
  orNull(columns(SecondFactor, 'f', ['confirmedAt'])),
);

const role = columns(Grant, 'g', ['role', 'organisationId', 'departmentId', 'dialogueId']);

/** Server-side sessions of signed-in browsers; ending one takes effect on the next request. */
@Injectable()
export class LoginService {
  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
    private readonly clock: Clock,
  ) {}

  /** The person behind a login cookie with today's roles; undefined when unknown, ended, expired or disabled. */
  async findActor(token: string): Promise<Actor | undefined> {
    const now = this.clock.now();
    const idleSince = new Date(now.getTime() - idleMs).toISOString();
    const [row] = await select(
      this.reader,
      signedIn,
      `FROM login l JOIN account a ON a.id = l.account_id
       LEFT JOIN second_factor_rule r ON r.organisation_id = a.organisation_id
       LEFT JOIN second_factor f ON f.account_id = a.id
       WHERE l.token_hash = ? AND l.ended_at IS NULL AND l.expires_at > ? AND l.seen_at > ? AND a.disabled_at IS NULL`,
      [tokenHash(token), now.toISOString(), idleSince],
    );
    if (!row) return undefined;
    const { seenAt, passwordGivenAt, requiredAt, confirmedAt, ...person } = row;
    if (now.getTime() - Date.parse(seenAt) > seenEveryMs) this.updateLastSeen(row.loginId, now);
    const lacksFactor = requiredAt !== null && confirmedAt === null;
    const pending = passwordGivenAt !== null ? 'password' : lacksFactor ? 'second-factor' : null;
    return { ...person, held: await this.heldBy(row.accountId), pending };
  }

  /** The roles of an account in force today. */
  async heldBy(accountId: string): Promise<Held[]> {
    const today = localDateOf(this.clock.now());
    return select(
      this.reader,
      role,
      `FROM account_grant g
       WHERE g.account_id = ? AND g.valid_from <= ? AND (g.valid_until IS NULL OR g.valid_until >= ?) ORDER BY g.id`,
      [accountId, today, today],
    );
  }

  /** Returns the value of the login cookie; only its hash is stored. */
  async open(
    tx: Tx,
    accountId: string,
    userAgent: string | undefined,
    deviceHash: string | null = null,
  ): Promise<string> {
    const token = newToken();
    const now = tx.now.toISOString();
    await tx.execute(
      'INSERT INTO login (id, account_id, token_hash, created_at, seen_at, expires_at, ended_at, user_agent, device_hash) VALUES (?, ?, ?, ?, ?, ?, NULL, ?, ?)',
      [
        newId(),
        accountId,
        tokenHash(token),
        now,
        now,
        new Date(tx.now.getTime() + lifetimeMs).toISOString(),
        userAgent?.slice(0, 200) ?? null,
        deviceHash,
      ],
    );
    return token;
  }

  /** Whether somebody has signed in to the account with this browser before. */
  async isKnown(accountId: string, deviceHash: string): Promise<boolean> {
    const found = await this.reader.rows('SELECT id FROM login WHERE account_id = ? AND device_hash = ? LIMIT 1', [
      accountId,
      deviceHash,
    ]);
    return found.length > 0;
  }

  async end(tx: Tx, loginId: string): Promise<void> {
    await tx.execute('UPDATE login SET ended_at = ? WHERE id = ? AND ended_at IS NULL', [
      tx.now.toISOString(),
      loginId,
    ]);
  }

  /** Returns how many logins were ended. */
  endAll(tx: Tx, accountId: string): Promise<number> {
    return tx.execute('UPDATE login SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL', [
      tx.now.toISOString(),
      accountId,
    ]);
  }

  /** Ends every login but one; returns the ids of those ended. */
  async endOthers(tx: Tx, accountId: string, keptId: string): Promise<string[]> {
    const ended = await tx.rows<{ id: string }>(
      'UPDATE login SET ended_at = ? WHERE account_id = ? AND id <> ? AND ended_at IS NULL RETURNING id',
      [tx.now.toISOString(), accountId, keptId],
    );
    return ended.map(({ id }) => id);
  }

  /** Not awaited by the request: if the write is lost, at worst the login expires earlier. Never moves `seenAt` back. */
  private updateLastSeen(loginId: string, at: Date): void {
    const seenAt = at.toISOString();
    const note = 'UPDATE login SET seen_at = ? WHERE id = ? AND seen_at < ?';
    void this.transaction.run((tx) => tx.execute(note, [seenAt, loginId, seenAt])).catch(() => undefined);
  }
}
