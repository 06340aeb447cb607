import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Language } from '../common/language.js';
import type { NotifyChoice } from '../contract/message.js';
import type {
  AuthorKind,
  DayStanding,
  DisplayConsent,
  OpinionChannel,
  OpinionKind,
  OpinionOutcome,
  OpinionStatus,
  Verdict,
  RootCause,
  Standing,
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

/** The author. Personal values are stored only here, so that erasing them affects nothing else. */
@Entity()
export class Author {
  @Id() id: string;
  @Str(16) kind: AuthorKind;
  @StrOrNull(120) name: string | null;
  @StrOrNull(200) businessName: string | null;
  @StrOrNull(16) phone: string | null;
  @StrOrNull(254) email: string | null;
  @StrOrNull(200) address: string | null;
  /** Neighbourhood, village or group (tổ dân phố, thôn) as given; may be shown with initials. */
  @StrOrNull(120) community: string | null;
  @InstantOrNull() erasedAt: Date | null;
}

/** An opinion (ý kiến): one matter under one number, from the question to "was it really solved?". */
@Entity()
@Index(['dialogueId', 'number'], { unique: true })
@Index(['dialogueId', 'status', 'queuePosition'])
@Index(['organisationId', 'receivedAt'])
export class Opinion {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Ref() organisationId: string;
  /** Public number within the dialogue, from 1 without gaps; shown as `MK-2026-2/017`. */
  @Int() number: number;
  @Str(16) channel: OpinionChannel;
  @Str(16) kind: OpinionKind;
  @Ref(() => Author) authorId: string;
  /** As the person wrote it (NFC). Hall and public read `publicText` if there is one. */
  @Text() text: string;
  /** What hall and public may read: shortened or redacted by a moderator; null = the original may be shown. */
  @TextOrNull() publicText: string | null;
  @Str(16) displayConsent: DisplayConsent;
  @Instant() consentAt: Date;
  /** How its author chose to be told what becomes of it, and in which language. */
  @Str(8) notifyBy: NotifyChoice;
  @Str(2) notifyLanguage: Language;
  /** When the author asked that departments do not learn who they are (đề nghị giữ kín); null: not asked. */
  @InstantOrNull() identityKeptAt: Date | null;
  @InstantOrNull() wantsToSpeakAt: Date | null;
  /** For a request to speak: its topic. `text` is the same until the words are written down. */
  @StrOrNull(200) topic: string | null;
  /** SHA-256 of the tracking code; needed with it are the phone's last four digits or the slip's PIN. */
  @Index({ unique: true }) @Str(64) trackingHash: string;
  @Str(64) trackingPinHash: string;
  @Index() @StrOrNull(64) deviceHash: string | null;
  /** Mark of the network it came from, comparable within the dialogue only. */
  @StrOrNull(22) origin: string | null;
  @RefOrNull() enteredBy: string | null;
  @RefOrNull(() => Field) fieldId: string | null;
  @RefOrNull(() => Department) departmentId: string | null;
  /** Procedure and root cause, as classified by the moderators. */
  @RefOrNull() procedureId: string | null;
  @StrOrNull(24) rootCause: RootCause | null;
  @Str(16) status: OpinionStatus;
  @StrOrNull(16) outcome: OpinionOutcome | null;
  /** Where it stood on the day of the dialogue, frozen with the conclusion; `status` and `outcome` say how it stands now. */
  @Str(16) onDay: DayStanding;
  /** Reason of a decline, or the question to the author. */
  @StrOrNull(40) reasonCode: string | null;
  @TextOrNull() reasonText: string | null;
  @Index() @RefOrNull() groupId: string | null;
  /** How many others are grouped under it; 0 unless it leads a group. */
  @Column({ type: 'integer', default: 0 }) memberCount: number;
  @IntOrNull() queuePosition: number | null;
  @Int() supportCount: number;
  @Instant() receivedAt: Date;
  @InstantOrNull() acceptedAt: Date | null;
  @InstantOrNull() calledAt: Date | null;
  @InstantOrNull() decidedAt: Date | null;
  @InstantOrNull() closedAt: Date | null;
  @InstantOrNull() answerPublishedAt: Date | null;
  /** Since when the reply given in the hall can be read, once outcomes are public. */
  @InstantOrNull() replyReadyAt: Date | null;
  @InstantOrNull() reopenedAt: Date | null;
  /** Incremented with every change; commands carry it, so that two people never overwrite each other. */
  @Int() version: number;
}

/** What the author added, when asked (with the question) or when requesting to reopen. The original text stays. */
@Entity()
@Index(['opinionId', 'at'])
export class OpinionSupplement {
  @Id() id: string;
  @Ref(() => Opinion) opinionId: string;
  @TextOrNull() question: string | null;
  @Text() text: string;
  @Instant() at: Date;
}

/** Departments handling an opinion besides the one it is classified to; they may see who asked. */
@Entity()
export class OpinionDepartment {
  @PrimaryColumn({ type: 'varchar', length: '36' }) opinionId: string;
  @PrimaryColumn({ type: 'varchar', length: '36' }) departmentId: string;
}

/** A group of duplicate opinions (gộp ý kiến trùng): authors keep text, number and code and share one answer. */
@Entity()
export class OpinionGroup {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  /** The opinion that is called and decided for the group. */
  @Index() @Ref(() => Opinion) leadOpinionId: string;
  @Instant() createdAt: Date;
}

/**
 * How many opinions of a dialogue stood at one point on the day and stand at another now (`countChange`), so that sums
 * need not look at each. Those that were received and nothing more are not counted here: they are the rest of the numbers
 * given out.
 */
@Entity()
export class OpinionCount {
  @PrimaryColumn({ type: 'varchar', length: '36' }) @ForeignKey(() => Dialogue) dialogueId: string;
  @PrimaryColumn({ type: 'varchar', length: '16' }) onDay: DayStanding;
  @PrimaryColumn({ type: 'varchar', length: '16' }) standing: Standing;
  @Int() opinions: number;
}

/** Support (tôi cũng quan tâm): one per device. */
@Entity()
@Index('support_device_hash', ['deviceHash'])
export class Support {
  @PrimaryColumn({ type: 'varchar', length: '36' }) opinionId: string;
  @PrimaryColumn({ type: 'varchar', length: '64' }) deviceHash: string;
  @Instant() at: Date;
}

/**
 * The rating ("was it really solved?"): one per opinion, may change until it is reopened. The comment is for staff
 * only.
 */
@Entity()
@Index(['dialogueId', 'verdict'])
export class Rating {
  @PrimaryColumn({ type: 'varchar', length: '36' }) @ForeignKey(() => Opinion) opinionId: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Str(16) verdict: Verdict;
  @TextOrNull() comment: string | null;
  @Instant() ratedAt: Date;
  @InstantOrNull() changedAt: Date | null;
}

/** A brief (chuẩn bị của phòng), prepared by a department for the chair before the dialogue. */
@Entity()
export class Brief {
  @Id() id: string;
  @Index({ unique: true }) @Ref(() => Opinion) opinionId: string;
  @Ref(() => Department) departmentId: string;
  @Text() text: string;
  /** The legal basis of the answer. */
  @TextOrNull() legalBasis: string | null;
  @RefOrNull() proposedDepartmentId: string | null;
  @IntOrNull() proposedWorkingDays: number | null;
  @RefOrNull() draftedBy: string | null;
  @RefOrNull() approvedBy: string | null;
  @InstantOrNull() approvedAt: Date | null;
  @Instant() updatedAt: Date;
  @Int() version: number;
}

/** A lease ("working on"): who has an opinion open at the moderation desk; expires by itself. */
@Entity()
export class Lease {
  @PrimaryColumn({ type: 'varchar', length: '36' }) opinionId: string;
  @Ref() accountId: string;
  @Str(120) name: string;
  @Instant() until: Date;
}
