import { Injectable } from '@nestjs/common';
import { Account } from '../auth/account.entity.js';
import { type Actor, assertMay } from '../auth/actor.js';
import { SecurityEvent } from '../auth/security-event.entity.js';
import { Reader } from '../database/reader.js';
import { columns, list, orNull, select } from '../database/select.js';
import { all, where } from '../database/sql.js';
import type { ReadSecurityEventsDto } from './dto/security-event.dto.js';
import type { SecurityEventPage } from './dto/security-event.view.js';

const usualPage = 50;

const event = list(
  columns(SecurityEvent, 'e', ['id', 'kind', 'route', 'accountId', 'network', 'source', 'count', 'firstAt', 'lastAt']),
  orNull(columns(Account, 'a', ['name AS accountName'])),
);

/** Security events for those who manage accounts: those about their own accounts, and those about nobody's. */
@Injectable()
export class SecurityEventQueries {
  constructor(private readonly reader: Reader) {}

  async list(
    actor: Actor,
    organisationId: string,
    { kind, account, after, limit = usualPage }: ReadSecurityEventsDto,
  ): Promise<SecurityEventPage> {
    assertMay(actor, 'account.manage', { organisationId });
    const [at, id] = after?.split('_') ?? [];
    const { sql, values } = all([
      where('(e.organisation_id = ? OR e.organisation_id IS NULL)', organisationId),
      ...(kind ? [where('e.kind = ?', kind)] : []),
      ...(account ? [where('e.account_id = ?', account)] : []),
      ...(at && id ? [where('e.last_at <= ? AND (e.last_at < ? OR e.id < ?)', at, at, id)] : []),
    ]);
    const found = await select(
      this.reader,
      event,
      `FROM security_event e LEFT JOIN account a ON a.id = e.account_id
       WHERE ${sql} ORDER BY e.last_at DESC, e.id DESC LIMIT ${limit + 1}`,
      values,
    );
    const items = found.slice(0, limit);
    const last = found.length > limit ? items.at(-1) : undefined;
    return { items, next: last ? `${last.lastAt}_${last.id}` : null };
  }
}
