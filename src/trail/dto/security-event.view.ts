import { ApiProperty } from '@nestjs/swagger';
import { type SecurityEventKind, securityEventKinds } from '../../contract/security.js';

/** Refusals of one kind, of one route, about one account and from one address, within some seconds. */
export class SecurityEventView {
  id: string;
  @ApiProperty({ enum: securityEventKinds, enumName: 'SecurityEventKind' }) kind: SecurityEventKind;
  route: string;
  /** Null: somebody who was not signed in, at no account that exists. */
  accountId: string | null;
  accountName: string | null;
  /** The address, shortened. `*`: from more addresses than were kept apart. */
  network: string;
  /** The same for the same address; the address itself is not stored. */
  source: string;
  count: number;
  firstAt: string;
  lastAt: string;
}

export class SecurityEventPage {
  items: SecurityEventView[];
  /** Pass as `after`; null if there is nothing earlier. */
  next: string | null;
}
