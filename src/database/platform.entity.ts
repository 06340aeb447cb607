import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { TrailSubject } from '../contract/trail.js';
import { Id, Instant, Int, IntOrNull, JsonOrNull, RefOrNull, Str, StrOrNull, Text, TextOrNull } from './columns.js';

/** Head of a dialogue's event log. Its row is locked last in a transaction, so revisions are in commit order. */
@Entity()
export class LiveFeed {
  @PrimaryColumn({ type: 'varchar', length: '36' }) dialogueId: string;
  @Int() revision: number;
  @Int() publicRevision: number;
}

/** An entry of the event log: what changed, without text or personal data. */
@Entity()
@Index(['dialogueId', 'publicRevision'])
export class LiveEvent {
  @PrimaryColumn({ type: 'varchar', length: '36' }) dialogueId: string;
  @PrimaryColumn({ type: 'integer' }) revision: number;
  @IntOrNull() publicRevision: number | null;
  @Str(40) type: string;
  @Str(24) subjectType: string;
  @Str(36) subjectId: string;
  @RefOrNull() actorId: string | null;
  @Instant() at: Date;
}

/** The first response to a key; the body is sealed with the key itself, which is not stored. */
@Entity()
@Index(['createdAt'])
export class Idempotency {
  @PrimaryColumn({ type: 'varchar', length: '64' }) keyHash: string;
  @Str(64) bodyHash: string;
  @Text() response: string;
  @Instant() createdAt: Date;
}

/** The audit trail: who changed what, when, from, to and why. Personal values only by reference to their row. */
@Entity()
@Index(['subjectType', 'subjectId', 'at'])
@Index(['organisationId', 'at'])
export class TrailEntry {
  @Id() id: string;
  @RefOrNull() organisationId: string | null;
  @RefOrNull() dialogueId: string | null;
  @Str(24) subjectType: TrailSubject;
  @Str(36) subjectId: string;
  @Str(40) verb: string;
  @StrOrNull(20) fromState: string | null;
  @StrOrNull(20) toState: string | null;
  @RefOrNull() actorId: string | null;
  /** The chair on whose behalf an operator acted. */
  @StrOrNull(160) onBehalfOf: string | null;
  @TextOrNull() reason: string | null;
  @JsonOrNull() details: Record<string, unknown> | null;
  @Instant() at: Date;
}

/** An entry of a list has a word, so that a search finds it (`postings.ts`). */
@Entity({ withoutRowid: true })
@Index(['list', 'entry'])
export class Posting {
  @PrimaryColumn({ type: 'varchar', length: '36' }) list: string;
  @PrimaryColumn({ type: 'varchar', length: '130' }) word: string;
  @PrimaryColumn({ type: 'integer' }) entry: number;
}

/** Single values of the installation, such as the hash of the set-up token. */
@Entity()
export class Setting {
  @PrimaryColumn({ type: 'varchar', length: '60' }) name: string;
  @TextOrNull() value: string | null;
}
