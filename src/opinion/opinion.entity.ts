import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type {
  AuthorKind,
  DisplayConsent,
  OpinionChannel,
  OpinionKind,
  OpinionOutcome,
  OpinionStatus,
  Verdict,
  RootCause,
} from '../contract/opinion.js';
import {
  Id,
  Instant,
  InstantOrNull,
  Int,
  IntOrNull,
  Ref,
  RefOrNull,
  Str,
  StrOrNull,
  Text,
  TextOrNull,
} from '../database/columns.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { Department, Field } from '../organisation/organisation.entity.js';

/** Who asked. Personal values live here alone, so that erasure removes them and nothing else. */
@Entity()
export class Author {
  @Id() id: string;
  @Str(16) kind: AuthorKind;
  @StrOrNull(120) name: string | null;
  @StrOrNull(200) businessName: string | null;
  @StrOrNull(16) phone: string | null;
  @StrOrNull(254) email: string | null;
  @StrOrNull(200) address: string | null;
  /** tổ dân phố, thôn or group, as the person gave it; may be shown with initials */
  @StrOrNull(120) community: string | null;
  @InstantOrNull() erasedAt: Date | null;
}

/** ý kiến. One matter under one number, from the question to "was it really solved?". */
@Entity()
@Index(['dialogueId', 'number'], { unique: true })
@Index(['dialogueId', 'status', 'queuePosition'])
@Index(['organisationId', 'receivedAt'])
export class Opinion {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Ref() organisationId: string;
  /** Public number within the dialogue, from 1 without holes; shown as `MK-2026-2/017`. */
  @Int() number: number;
  @Str(16) channel: OpinionChannel;
  @Str(16) kind: OpinionKind;
  @Ref(() => Author) authorId: string;
  /** As the person wrote it (NFC). Never shown outside; see `publicText`. */
  @Text() text: string;
  /** What hall and public may read: shortened or redacted by a moderator; null = the original may be shown. */
  @TextOrNull() publicText: string | null;
  @Str(16) displayConsent: DisplayConsent;
  @Instant() consentAt: Date;
  @InstantOrNull() wantsToSpeakAt: Date | null;
  /** Of a request to speak: what it is about, as asked. `text` says the same until the words are written down. */
  @StrOrNull(200) topic: string | null;
  /** sha256 of the tracking code, and what must be said with it: the phone's last four digits or the slip's PIN. */
  @Index({ unique: true }) @Str(64) trackingHash: string;
  @Str(64) trackingPinHash: string;
  @Index() @StrOrNull(64) deviceHash: string | null;
  @RefOrNull() enteredBy: string | null;
  @RefOrNull(() => Field) fieldId: string | null;
  @RefOrNull(() => Department) departmentId: string | null;
  /** The procedure it is about, and what the trouble comes from, as the moderators see it. */
  @RefOrNull() procedureId: string | null;
  @StrOrNull(24) rootCause: RootCause | null;
  @Str(16) status: OpinionStatus;
  @StrOrNull(16) outcome: OpinionOutcome | null;
  /** Reason code of a decline, or the question put back to the author. */
  @StrOrNull(40) reasonCode: string | null;
  @TextOrNull() reasonText: string | null;
  @Index() @RefOrNull() groupId: string | null;
  @IntOrNull() queuePosition: number | null;
  @Int() supportCount: number;
  @Instant() receivedAt: Date;
  @InstantOrNull() acceptedAt: Date | null;
  @InstantOrNull() calledAt: Date | null;
  @InstantOrNull() decidedAt: Date | null;
  @InstantOrNull() closedAt: Date | null;
  @InstantOrNull() answerPublishedAt: Date | null;
  @InstantOrNull() reopenedAt: Date | null;
  /** Rises by one with every change; commands carry it, so that two people never overwrite each other. */
  @Int() version: number;
}

/** What the author added: asked back (the question stands beside it) or with the wish to reopen. The first text stays. */
@Entity()
@Index(['opinionId', 'at'])
export class OpinionSupplement {
  @Id() id: string;
  @Ref(() => Opinion) opinionId: string;
  @TextOrNull() question: string | null;
  @Text() text: string;
  @Instant() at: Date;
}

/** Departments that work on an opinion besides the one it is classified to: they may see who asked. */
@Entity()
export class OpinionDepartment {
  @PrimaryColumn({ type: 'varchar', length: '36' }) opinionId: string;
  @PrimaryColumn({ type: 'varchar', length: '36' }) departmentId: string;
}

/** gộp ý kiến trùng: every author keeps their own text, number and code; one answer serves all. */
@Entity()
export class OpinionGroup {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  /** The opinion that stands for the group in queue and decision. */
  @Ref(() => Opinion) leadOpinionId: string;
  @Instant() createdAt: Date;
}

/** tôi cũng quan tâm: one device, one support. */
@Entity()
export class Support {
  @PrimaryColumn({ type: 'varchar', length: '36' }) opinionId: string;
  @PrimaryColumn({ type: 'varchar', length: '64' }) deviceHash: string;
  @Instant() at: Date;
}

/** "Was it really solved?": once for each opinion, changed until it is reopened. Counted; the words are for the staff. */
@Entity()
@Index(['dialogueId', 'verdict'])
export class Rating {
  @PrimaryColumn({ type: 'varchar', length: '36' })
  @ForeignKey(() => Opinion)
  opinionId: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Str(16) verdict: Verdict;
  @TextOrNull() comment: string | null;
  @Instant() ratedAt: Date;
  @InstantOrNull() changedAt: Date | null;
}

/** chuẩn bị của phòng: what a department prepares for the chair before the dialogue. */
@Entity()
export class Brief {
  @Id() id: string;
  @Index({ unique: true }) @Ref(() => Opinion) opinionId: string;
  @Ref(() => Department) departmentId: string;
  @Text() text: string;
  /** The provisions the answer rests on. */
  @TextOrNull() legalBasis: string | null;
  @RefOrNull() proposedDepartmentId: string | null;
  @IntOrNull() proposedWorkingDays: number | null;
  @RefOrNull() draftedBy: string | null;
  @RefOrNull() approvedBy: string | null;
  @InstantOrNull() approvedAt: Date | null;
  @Instant() updatedAt: Date;
  @Int() version: number;
}

/** "Working on": who has an opinion open at the moderation desk; expires by itself. */
@Entity()
export class Lease {
  @PrimaryColumn({ type: 'varchar', length: '36' }) opinionId: string;
  @Ref() accountId: string;
  @Str(120) name: string;
  @Instant() until: Date;
}
