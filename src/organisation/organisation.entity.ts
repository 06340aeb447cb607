import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DeadlineUnit, RuleKind, RuleUrgency, SpecialDayKind, SpecialDayStatus } from '../contract/calendar.js';
import type { DialogueKind } from '../contract/dialogue.js';
import {
  Day,
  DayOrNull,
  Id,
  Instant,
  Int,
  IntOrNull,
  Json,
  Ref,
  RefOrNull,
  Str,
  StrOrNull,
} from '../database/columns.js';
import type { RemindersDto } from './reminder/reminder.dto.js';

/** An authority or unit (cơ quan, đơn vị). Its level is free text; it is valid from and until a day. */
@Entity()
export class Organisation {
  @Id() id: string;
  @Str(200) name: string;
  @Str(80) shortName: string;
  @Index({ unique: true }) @Str(60) slug: string;
  /** Prefix of the public numbers of its dialogues: `MK` in `MK-2026-2/017`. */
  @Str(12) code: string;
  @Str(80) level: string;
  @Index() @RefOrNull(() => Organisation) parentId: string | null;
  @Day() validFrom: string;
  @DayOrNull() validUntil: string | null;
  @Instant() createdAt: Date;
  /** Goes up with every change of a day in its working calendar. */
  @Column({ type: 'integer', default: 1, select: false }) calendarVersion?: number;
  /** The version that open due dates have last been counted with. */
  @Column({ type: 'integer', default: 0, select: false }) recountedVersion?: number;
}

/** A department (phòng ban chuyên môn). */
@Entity()
@Index(['organisationId', 'position'])
export class Department {
  @Id() id: string;
  @Ref(() => Organisation) organisationId: string;
  @Str(200) name: string;
  @Str(80) shortName: string;
  @Int() position: number;
  @Day() validFrom: string;
  @DayOrNull() validUntil: string | null;
}

/** A field of administration (lĩnh vực). */
@Entity()
@Index(['organisationId', 'position'])
export class Field {
  @Id() id: string;
  @Ref(() => Organisation) organisationId: string;
  @Str(120) name: string;
  /** Colour swatch 1–8 of the design tokens. */
  @Int() swatch: number;
  @Int() position: number;
  /** The department that answers for it unless a moderator chooses another. */
  @RefOrNull(() => Department) departmentId: string | null;
  @Day() validFrom: string;
  @DayOrNull() validUntil: string | null;
}

/** An administrative procedure (thủ tục hành chính). */
@Entity()
@Index(['organisationId', 'fieldId'])
export class Procedure {
  @Id() id: string;
  @Ref(() => Organisation) organisationId: string;
  @Ref(() => Field) fieldId: string;
  @StrOrNull(40) code: string | null;
  @Str(300) name: string;
  @Day() validFrom: string;
  @DayOrNull() validUntil: string | null;
}

/** A day that deviates from the Monday–Friday week. organisationId null = the whole country. */
@Entity()
@Index(['date', 'organisationId'])
export class CalendarDay {
  @Id() id: string;
  @RefOrNull(() => Organisation) organisationId: string | null;
  @Day() date: string;
  @Str(120) name: string;
  @Str(20) kind: SpecialDayKind;
  @Str(20) status: SpecialDayStatus;
}

/** How long a stage may take, by kind × urgency × stage; '*' matches all, the most specific rule in force applies. */
@Entity()
@Index(['organisationId', 'stage'])
export class DeadlineRule {
  @Id() id: string;
  @Ref(() => Organisation) organisationId: string;
  @Str(20) opinionKind: RuleKind;
  @Str(20) urgency: RuleUrgency;
  @Str(40) stage: string;
  @Int() amount: number;
  @Str(20) unit: DeadlineUnit;
  @Day() validFrom: string;
  @DayOrNull() validUntil: string | null;
  @IntOrNull() position: number | null;
}

/** How many dialogues of a kind the organisation must hold per year. Never changed: a rule ends and another begins. */
@Entity()
@Index(['organisationId', 'dialogueKind'])
export class DutyRule {
  @Id() id: string;
  @Ref(() => Organisation) organisationId: string;
  @Str(24) dialogueKind: DialogueKind;
  @Int() required: number;
  /** At least so many of them from January to June, and from July to December. */
  @Int() firstHalf: number;
  @Int() secondHalf: number;
  /** Months (1–12) in which they are usually held: a plan, not a duty. */
  @Json() months: number[];
  @Day() validFrom: string;
  @DayOrNull() validUntil: string | null;
}

/** When the staff of an organisation are told of their tasks; without a row the defaults apply. */
@Entity()
export class ReminderSetting {
  @PrimaryColumn({ type: 'varchar', length: '36' }) @ForeignKey(() => Organisation) organisationId: string;
  @Json() settings: RemindersDto;
}
