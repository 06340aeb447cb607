import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { OpinionOutcome, OpinionStatus } from '../contract/opinion.js';
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

/** Tasks and hand-overs of an earlier decision as they stood before a correction touched them. */
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

/** What the chair decided on an opinion. A correction or an undo is a further row; the last one not undone holds. */
@Entity()
@Index(['opinionId', 'decidedAt'])
export class Decision {
  @Id() id: string;
  @Ref(() => Dialogue) dialogueId: string;
  @Ref(() => Opinion) opinionId: string;
  @Str(16) outcome: OpinionOutcome;
  /** Where the opinion stood: an undo of a first decision leads back there. */
  @Str(16) decidedFrom: OpinionStatus;
  /** What was promised, verbatim where needed. */
  @TextOrNull() words: string | null;
  @RefOrNull() decidedBy: string | null;
  /** An operator presses for the chair; both names are kept. */
  @StrOrNull(160) chairName: string | null;
  @Instant() decidedAt: Date;
  @InstantOrNull() undoneAt: Date | null;
  @RefOrNull() undoneBy: string | null;
  /** What a correction took over or cancelled of the decision before it, as it was: an undo puts it back. */
  @JsonOrNull() replaced: Replaced | null;
}

/** kết luận, chỉ đạo: a conclusion of the chair with no single opinion behind it. */
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

/** giao nhiệm vụ. Stands behind an opinion or a directive, never both. Overdue is computed when read, never stored. */
@Entity()
@Index(['organisationId', 'leadDepartmentId', 'status'])
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
  /** null means openly continuous (thường xuyên). */
  @DayOrNull() dueOn: string | null;
  /** How the date came about: rule, start, each day counted or skipped. */
  @JsonOrNull() dueExplanation: object | null;
  @Str(16) status: AssignmentStatus;
  @RefOrNull() assignedBy: string | null;
  @Instant() assignedAt: Date;
  @InstantOrNull() acknowledgedAt: Date | null;
  @InstantOrNull() startedAt: Date | null;
  @InstantOrNull() submittedAt: Date | null;
  @InstantOrNull() doneAt: Date | null;
  @InstantOrNull() cancelledAt: Date | null;
  /** Day of the submission that stands; taken back by a return or a reopening. On time or late is measured by it. */
  @DayOrNull() finishedOn: string | null;
  /** Since when the clock stands still; null while it runs. */
  @DayOrNull() pausedOn: string | null;
  @Int() version: number;
}

/** đơn vị phối hợp */
@Entity()
export class AssignmentCoordinator {
  @PrimaryColumn({ type: 'varchar', length: '36' }) assignmentId: string;
  @PrimaryColumn({ type: 'varchar', length: '36' }) departmentId: string;
}

/** What a department reports on its task; each one is kept. */
@Entity()
@Index(['assignmentId', 'reportedAt'])
export class AssignmentReport {
  @Id() id: string;
  @Ref(() => Assignment) assignmentId: string;
  @Text() text: string;
  @RefOrNull() reportedBy: string | null;
  @Instant() reportedAt: Date;
}

/** gia hạn: asked, granted or refused; the history stays. */
@Entity()
@Index(['assignmentId', 'askedAt'])
export class Extension {
  @Id() id: string;
  @Ref(() => Assignment) assignmentId: string;
  @DayOrNull() fromDueOn: string | null;
  @Day() askedDueOn: string;
  /** May be earlier than what was asked for. */
  @DayOrNull() grantedDueOn: string | null;
  @Text() reason: string;
  @RefOrNull() askedBy: string | null;
  @Instant() askedAt: Date;
  @InstantOrNull() grantedAt: Date | null;
  @InstantOrNull() refusedAt: Date | null;
  @RefOrNull() settledBy: string | null;
  @TextOrNull() settledReason: string | null;
}

/** tạm dừng: the clock stands while the citizen is asked. */
@Entity()
@Index(['assignmentId'])
export class AssignmentPause {
  @Id() id: string;
  @Ref(() => Assignment) assignmentId: string;
  @Day() pausedOn: string;
  @DayOrNull() resumedOn: string | null;
  @Text() reason: string;
}

/** đôn đốc: at most one per assignment and working day; one sent on a day off counts for the next working day. */
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

/** chuyển cấp trên: a hand-over to a named body; the matter stays open until that body has answered. */
@Entity()
@Index(['dialogueId'])
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

/** The answer to the citizen: drafted by an officer, approved by the head, released by the leader, published. */
@Entity()
@Index(['opinionId'])
@Index(['dialogueId', 'status', 'publishedAt'])
@Index(['status', 'publishedAt', 'id'])
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

/** The folded words of a published question and its answer, by which everybody finds it. */
@Entity()
export class AnswerWord {
  @PrimaryColumn({ type: 'varchar', length: '40' }) word: string;
  @Index()
  @PrimaryColumn({ type: 'varchar', length: '36' })
  @ForeignKey(() => Answer)
  answerId: string;
}
