import { Injectable } from '@nestjs/common';
import { Grant, Login } from '../auth/account.entity.js';
import { type Actor, assertMay, departmentsWith } from '../auth/actor.js';
import { idleMs } from '../auth/login.service.js';
import { sameSecret } from '../auth/tokens.js';
import { Clock } from '../common/clock.js';
import { isId } from '../common/ids.js';
import { localDateOf } from '../common/local-date.js';
import { notFound, Refusal } from '../common/problem/refusal.js';
import { type Audience, audiencePermissions } from '../contract/live.js';
import type { Held } from '../contract/permissions.js';
import { Reader } from '../database/reader.js';
import { involvementOf } from '../disclosure/disclosure.js';
import { hallLinkWorks, isPublic, scopeOf } from '../dialogue/dialogue.policy.js';
import { groupBy, type Recipient } from '../database/projection.js';
import { columns, list, orNull, type RowOf, select } from '../database/select.js';
import { among } from '../database/sql.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';

const subscription = columns(Dialogue, 'd', [
  'id',
  'organisationId',
  'status',
  'rehearsalOf',
  'hallKey',
  'concludedAt',
  'cancelledAt',
]);
/** What decides about the right to watch a dialogue; without a hall key once the hall's link has ended. */
export interface Subscription extends Omit<RowOf<typeof subscription>, 'hallKey'> {
  hallKey: string | null;
}

const role = list(
  columns(Login, 'l', ['id AS loginId']),
  orNull(columns(Grant, 'g', ['role', 'organisationId', 'departmentId', 'dialogueId'])),
);

/** Who wants to watch what. */
export interface SubscribeRequest {
  dialogueId: string;
  audience: Audience;
  link: string | undefined;
}

/** The right to watch, checked at the handshake, at each fetch, and every second. */
export function recipientFor(
  dialogue: Subscription | undefined,
  request: SubscribeRequest,
  actor: Pick<Actor, 'held'> | undefined,
): Recipient {
  const { audience, link } = request;
  const recipient: Recipient = { audience, departments: null };
  if (audience === 'public' || audience === 'hall') {
    if (!dialogue) throw notFound();
    const entitled =
      audience === 'public'
        ? isPublic(dialogue)
        : dialogue.hallKey !== null && sameSecret(link ?? '', dialogue.hallKey);
    if (!entitled) throw notFound();
    return recipient;
  }
  if (!actor) throw new Refusal('not-signed-in');
  if (!dialogue) throw notFound();
  const permission = audiencePermissions[audience];
  const place = scopeOf(dialogue);
  assertMay(actor, permission, place);
  if (audience === 'staff') return { ...recipient, involvement: involvementOf(actor.held, place) };
  if (audience !== 'department') return recipient;
  return { audience, departments: departmentsWith(actor, permission, dialogue.organisationId) };
}

@Injectable()
export class LiveAccess {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async recipientOf(request: SubscribeRequest, actor: Actor | undefined): Promise<Recipient> {
    const dialogues = isId(request.dialogueId)
      ? await this.dialogues([request.dialogueId])
      : new Map<string, Subscription>();
    return recipientFor(dialogues.get(request.dialogueId), request, actor);
  }

  async dialogues(ids: readonly string[]): Promise<Map<string, Subscription>> {
    const { sql, values } = among('d.id', ids);
    const found = await select(this.reader, subscription, `FROM dialogue d WHERE ${sql}`, values);
    const now = this.clock.now();
    return new Map(found.map((row) => [row.id, { ...row, hallKey: hallLinkWorks(row, now) ? row.hallKey : null }]));
  }

  /** Present roles of many logins in one query; missing are logins that ended, or that have something else to do first. */
  async heldBy(loginIds: readonly string[]): Promise<Map<string, Held[]>> {
    if (loginIds.length === 0) return new Map();
    const now = this.clock.now();
    const today = localDateOf(now);
    const idleSince = new Date(now.getTime() - idleMs).toISOString();
    const own = among('l.id', loginIds);
    const found = await select(
      this.reader,
      role,
      `FROM login l JOIN account a ON a.id = l.account_id
       LEFT JOIN account_grant g ON g.account_id = a.id AND g.valid_from <= ? AND (g.valid_until IS NULL OR g.valid_until >= ?)
       LEFT JOIN second_factor_rule r ON r.organisation_id = a.organisation_id
       LEFT JOIN second_factor f ON f.account_id = a.id
       WHERE l.ended_at IS NULL AND l.expires_at > ? AND l.seen_at > ? AND a.disabled_at IS NULL
         AND a.password_given_at IS NULL AND (r.required_at IS NULL OR f.confirmed_at IS NOT NULL)
         AND ${own.sql} ORDER BY g.id`,
      [today, today, now.toISOString(), idleSince, ...own.values],
    );
    const roles = new Map<string, Held[]>();
    for (const [loginId, held] of groupBy(found, (row) => row.loginId))
      roles.set(
        loginId,
        held.filter((one) => one.role !== null).map((one) => one as Held),
      );
    return roles;
  }
}
