import { Entity, ForeignKey, Index, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { OpinionOutcome, OpinionStatus, Verdict } from '../contract/opinion.js';
import type { AnswerStatus, AssignmentStatus } from '../contract/assignment.js';
import {
  Day,
  DayOrNull,
  Id,
  Instant,
  InstantOrNull,
  Int,
  JsonOrNull,
  Ref,
  RefOrNull,
  Str,
  StrOrNull,
  Text,
  TextOrNull,
} from '../database/columns.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { Opinion } from '../opinion/opinion.entity.js';
import { Department, Organisation } from '../organisation/organisation.entity.js';

/** Assignments and escalations of an earlier decision as they were before a correction. */
export interface Replaced {
  assignments: {
    id: string;
    decisionId: string | null;
    status: AssignmentStatus;
    task: string;
    dueOn: string | null;
    dueExplanation: object | null;
    coordinatingDepartmentIds: string[];
  }[];
  escalations: { id: string; decisionId: string | null }[];
}

/** A decision of the chair on an opinion. A correction is a further row; the last one not undone stands. */
@Entity()
@Index(['opinionId', 'decidedAt'])
@Index(['dialogueId', 'decidedAt'])
export class Decision {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Ref(() => Opinion) opinionId: string;
  @Str(16) outcome: OpinionOutcome;
  /** The opinion's status before; undoing a first decision leads back to it. */
  @Str(16) decidedFrom: OpinionStatus;
  /** The chair's words, verbatim if needed. */
  @TextOrNull() words: string | null;
  @RefOrNull() decidedBy: string | null;
  /** The chair on whose behalf an operator acted. */
  @StrOrNull(160) chairName: string | null;
  @Instant() decidedAt: Date;
  @InstantOrNull() undoneAt: Date | null;
  @RefOrNull() undoneBy: string | null;
  /** What a correction took over or cancelled of the previous decision; an undo restores it. */
  @JsonOrNull() replaced: Replaced | null;
}

/**
 * The reply given in the hall (trả lời trực tiếp tại hội nghị), in the words that are published. Every edition is kept; the last
 * one that a second person has checked is what others read.
 */
@Entity()
@Index(['dialogueId'])
export class SpokenReply {
  @PrimaryColumn({ type: 'varchar', length: '36' }) @ForeignKey(() => Opinion) opinionId: string;
  /** From 1. */
  @PrimaryColumn({ type: 'integer' }) edition: number;
  @Ref(() => Dialogue) dialogueId: string;
  @Text() text: string;
  /** When it was confirmed that the people whose numbers or addresses it tells agree. */
  @InstantOrNull() contactsAgreedAt: Date | null;
  /** Why it differs from the edition that was published before. */
  @TextOrNull() reason: string | null;
  @RefOrNull() writtenBy: string | null;
  @Instant() writtenAt: Date;
  @RefOrNull() checkedBy: string | null;
  @InstantOrNull() checkedAt: Date | null;
}

/** A directive (kết luận, chỉ đạo): a conclusion of the chair not based on a single opinion. */
@Entity()
@Index(['dialogueId', 'number'], { unique: true })
export class Directive {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Ref() organisationId: string;
  @Int() number: number;
  @Text() text: string;
  @RefOrNull() givenBy: string | null;
  @StrOrNull(160) chairName: string | null;
  @Instant() givenAt: Date;
}

/** An assignment (giao nhiệm vụ), from an opinion or a directive, never both. Overdue is computed when read. */
@Entity()
@Index(['organisationId', 'dueOn', 'id'])
@Index(['organisationId', 'status', 'dueOn', 'id'])
@Index(['organisationId', 'leadDepartmentId', 'dueOn', 'id'])
@Index('assignment_open', ['organisationId', 'dueOn', 'id'], { where: "status NOT IN ('done', 'cancelled')" })
@Index('assignment_open_of_department', ['organisationId', 'leadDepartmentId', 'dueOn', 'id'], {
  where: "status NOT IN ('done', 'cancelled')",
})
@Index('assignment_paused', ['organisationId', 'dueOn', 'id'], { where: 'paused_on IS NOT NULL' })
@Index(['organisationId', 'assignedAt'])
@Index(['dialogueId'])
export class Assignment {
  @Id() id: string;
  @Ref() organisationId: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Index() @RefOrNull(() => Opinion) opinionId: string | null;
  @Index() @RefOrNull(() => Directive) directiveId: string | null;
  @RefOrNull(() => Decision) decisionId: string | null;
  @Ref(() => Department) leadDepartmentId: string;
  @Text() task: string;
  /** Null: continuous (thường xuyên). */
  @DayOrNull() dueOn: string | null;
  /** How the date was computed: rule, start, each day counted or skipped. */
  @JsonOrNull() dueExplanation: object | null;
  @Str(16) status: AssignmentStatus;
  @RefOrNull() assignedBy: string | null;
  @Instant() assignedAt: Date;
  @InstantOrNull() acknowledgedAt: Date | null;
  @InstantOrNull() startedAt: Date | null;
  @InstantOrNull() submittedAt: Date | null;
  @InstantOrNull() doneAt: Date | null;
  @InstantOrNull() cancelledAt: Date | null;
  /** Day of the final submission, by which on time or late is measured; cleared by a return or reopening. */
  @DayOrNull() finishedOn: string | null;
  /** Since when it is paused; null if it is not. */
  @DayOrNull() pausedOn: string | null;
  @Int() version: number;
}

/** What an assignment counts as; a paused one is not counted. */
export type TaskStanding =
  | 'cancelled'
  /** Open: its department has time until `day`. */
  | 'running'
  /** Waiting for approval, submitted by the due day or after it. */
  | 'submitted'
  | 'submitted_late'
  /** Finished by the due day or after it. */
  | 'done'
  | 'done_late'
  /** How many more of those were finished on `day` than given on it. */
  | 'excess';

/**
 * How many assignments given in a year (local time) have one standing, by organisation and by lead department, so that
 * reports need not look at each (`countAssignment`). By day, so that nothing is written when a day goes by or the working
 * calendar changes. Rehearsals are not counted.
 */
@Entity({ withoutRowid: true })
export class AssignmentCount {
  /** An organisation or one of its departments. */
  @PrimaryColumn({ type: 'varchar', length: '36' }) ownerId: string;
  @PrimaryColumn({ type: 'integer' }) year: number;
  @PrimaryColumn({ type: 'varchar', length: '16' }) standing: TaskStanding;
  /** Empty for a standing without one. */
  @PrimaryColumn({ type: 'varchar', length: '10' }) day: string;
  /** Month in which they were finished, 'YYYY-MM'; empty if they are not. */
  @PrimaryColumn({ type: 'varchar', length: '7' }) finishedIn: string;
  @Int() tasks: number;
}

/** A rating of a matter that was assigned to a department in a year; one row for each of them (`attributeRatings`). */
@Entity({ withoutRowid: true })
export class AttributedRating {
  @PrimaryColumn({ type: 'varchar', length: '36' }) departmentId: string;
  @PrimaryColumn({ type: 'integer' }) year: number;
  @Index('attributed_rating_opinion') @PrimaryColumn({ type: 'varchar', length: '36' }) opinionId: string;
  @Str(16) verdict: Verdict;
}

/** A coordinating department (đơn vị phối hợp). */
@Entity()
@Index(['departmentId', 'assignmentId'])
export class AssignmentCoordinator {
  @PrimaryColumn({ type: 'varchar', length: '36' }) assignmentId: string;
  @PrimaryColumn({ type: 'varchar', length: '36' }) departmentId: string;
}

/** A progress report by a department. */
@Entity()
@Index(['assignmentId', 'reportedAt'])
export class AssignmentReport {
  @Id() id: string;
  @Ref(() => Assignment) assignmentId: string;
  @Text() text: string;
  @RefOrNull() reportedBy: string | null;
  @Instant() reportedAt: Date;
}

/** A request for extension (gia hạn): asked, granted or refused. */
@Entity()
@Index(['assignmentId', 'askedAt'])
@Index('extension_pending', ['assignmentId'], { where: 'granted_at IS NULL AND refused_at IS NULL' })
export class Extension {
  @Id() id: string;
  @Ref(() => Assignment) assignmentId: string;
  @DayOrNull() fromDueOn: string | null;
  @Day() askedDueOn: string;
  /** May differ from the date asked for. */
  @DayOrNull() grantedDueOn: string | null;
  @Text() reason: string;
  @RefOrNull() askedBy: string | null;
  @Instant() askedAt: Date;
  @InstantOrNull() grantedAt: Date | null;
  @InstantOrNull() refusedAt: Date | null;
  @RefOrNull() settledBy: string | null;
  @TextOrNull() settledReason: string | null;
}

/** A pause (tạm dừng) while the citizen is asked for more. */
@Entity()
@Index(['assignmentId'])
export class AssignmentPause {
  @Id() id: string;
  @Ref(() => Assignment) assignmentId: string;
  @Day() pausedOn: string;
  @DayOrNull() resumedOn: string | null;
  @Text() reason: string;
}

/** An urge (đôn đốc): at most one per assignment and working day; on a day off it counts for the next working day. */
@Entity()
@Index(['assignmentId', 'urgedOn'], { unique: true })
export class Urge {
  @Id() id: string;
  @Ref(() => Assignment) assignmentId: string;
  @Day() urgedOn: string;
  /** The lead department on that day. */
  @Ref(() => Department) departmentId: string;
  @TextOrNull() words: string | null;
  @RefOrNull() urgedBy: string | null;
  @Instant() urgedAt: Date;
}

/** An escalation (chuyển cấp trên) to a named body; the matter stays open until that body has answered. */
@Entity()
@Index(['dialogueId'])
@Index(['decisionId'])
@Index(['organisationId'])
export class Escalation {
  @Id() id: string;
  @Ref() organisationId: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Index() @RefOrNull(() => Opinion) opinionId: string | null;
  @RefOrNull(() => Decision) decisionId: string | null;
  @Str(200) bodyName: string;
  @Index() @RefOrNull(() => Organisation) bodyOrganisationId: string | null;
  @Text() matter: string;
  @RefOrNull() escalatedBy: string | null;
  @Instant() escalatedAt: Date;
  @InstantOrNull() answeredAt: Date | null;
  @TextOrNull() answer: string | null;
  @InstantOrNull() cancelledAt: Date | null;
  @Int() version: number;
}

/** The answer to a citizen: drafted by an officer, approved by the head, released by the leader, published. */
@Entity()
@Index(['assignmentId', 'draftedAt', 'id'])
@Index(['opinionId', 'status', 'publishedAt', 'id'])
@Index(['dialogueId', 'status', 'publishedAt', 'id'])
@Index(['organisationId', 'draftedAt', 'id'])
@Index(['organisationId', 'status', 'draftedAt', 'id'])
export class Answer {
  @Id() id: string;
  @Ref() organisationId: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Ref(() => Opinion) opinionId: string;
  @RefOrNull(() => Assignment) assignmentId: string | null;
  @RefOrNull(() => Department) departmentId: string | null;
  @Text() text: string;
  @StrOrNull(200) legalBasis: string | null;
  @Str(16) status: AnswerStatus;
  @RefOrNull() draftedBy: string | null;
  @Instant() draftedAt: Date;
  @RefOrNull() approvedBy: string | null;
  @InstantOrNull() approvedAt: Date | null;
  @RefOrNull() releasedBy: string | null;
  @InstantOrNull() releasedAt: Date | null;
  @RefOrNull() publishedBy: string | null;
  @InstantOrNull() publishedAt: Date | null;
  @TextOrNull() returnReason: string | null;
  @Int() version: number;
}

/** The place of a published answer in the search: the latest has the highest number. */
@Entity()
export class AnswerEntry {
  @PrimaryGeneratedColumn() entry: number;
  @Index({ unique: true }) @Ref(() => Answer) answerId: string;
}
