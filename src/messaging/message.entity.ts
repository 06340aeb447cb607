import { Entity, Index } from 'typeorm';
import type { MessageChannel, MessageFate } from '../contract/message.js';
import { Id, Instant, InstantOrNull, Int, RefOrNull, Ref, Str, StrOrNull, TextOrNull } from '../database/columns.js';

/** Who a message is for: the author of an opinion, or somebody who works here. */
export type Recipient = 'opinion' | 'account';

/**
 * A message to somebody outside. It names its recipient by a row; address and words are taken from there when it is sent, so
 * that nothing personal is stored here, and nothing is told that is true no longer.
 */
@Entity()
@Index('outbox_waiting', ['notBefore', 'id'], { where: 'fate IS NULL' })
@Index('outbox_ended', ['endedAt'])
@Index('outbox_subject', ['subjectId'])
@Index('outbox_dialogue', ['dialogueId', 'createdAt', 'id'])
@Index('outbox_organisation', ['organisationId', 'createdAt', 'id'])
export class OutboxMessage {
  @Id() id: string;
  @Ref() organisationId: string;
  @RefOrNull() dialogueId: string | null;
  @Str(16) channel: MessageChannel;
  @Str(40) template: string;
  @Str(24) subjectType: Recipient;
  @Str(36) subjectId: string;
  /** Template, recipient and the step it tells of: the same step never makes two messages. */
  @Index('outbox_step', { unique: true }) @Str(160) step: string;
  @Instant() createdAt: Date;
  /** Not sent earlier: while what it tells can be undone, until the next try, and while a process is sending it. */
  @Instant() notBefore: Date;
  /** How often sending was begun; who begins is the only one to write what came of that try. */
  @Int() attempts: number;
  @StrOrNull(16) fate: MessageFate | null;
  @InstantOrNull() endedAt: Date | null;
  /** What the server said when it last refused, without contacts. */
  @TextOrNull() failure: string | null;
}
