import { Entity, Index } from 'typeorm';
import type { SecurityEventKind } from '../contract/security.js';
import { Id, Instant, Int, RefOrNull, Str } from '../database/columns.js';

/** Refusals of one kind, of one route, about one account and from one network, within some seconds. Kept for a while only. */
@Entity()
@Index('security_event_last_at', ['lastAt'])
export class SecurityEvent {
  @Id() id: string;
  @Str(24) kind: SecurityEventKind;
  /** Route pattern, without ids. */
  @Str(120) route: string;
  @RefOrNull() organisationId: string | null;
  /** Who was refused, or whose password was tried. */
  @RefOrNull() accountId: string | null;
  /** The address, shortened: 203.0.113.0/24, 2001:db8:7::/48. */
  @Str(45) network: string;
  /** Keyed hash of the address, of IPv6 its /64: tells whether two events came from the same one. */
  @Str(22) source: string;
  @Int() count: number;
  @Instant() firstAt: Date;
  @Instant() lastAt: Date;
}
