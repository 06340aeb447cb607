import { Entity, Index } from 'typeorm';
import {
  Day,
  DayOrNull,
  Id,
  Instant,
  Int,
  IntOrNull,
  Ref,
  RefOrNull,
  Str,
  StrOrNull,
  TextOrNull,
} from '../database/columns.js';

/** cơ quan, đơn vị. The level is a word chosen by the administrator, never code; units come and go (valid from/until). */
@Entity()
export class Organisation {
  @Id() id: string;
  @Str(200) name: string;
  @Str(80) shortName: string;
  @Index({ unique: true }) @Str(60) slug: string;
  /** Begins the public numbers of its dialogues: `MK` in `MK-2026-2/017`. */
  @Str(12) code: string;
  @Str(80) level: string;
  @Index() @RefOrNull(() => Organisation) parentId: string | null;
  @Day() validFrom: string;
  @DayOrNull() validUntil: string | null;
  /** How many dialogues of each kind the organisation owes a year, e.g. {"citizen_dialogue": 2}. */
  @TextOrNull() yearlyDuty: string | null;
  @Instant() createdAt: Date;
}

/** phòng ban chuyên môn */
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

/** lĩnh vực */
@Entity()
@Index(['organisationId', 'position'])
export class Field {
  @Id() id: string;
  @Ref(() => Organisation) organisationId: string;
  @Str(120) name: string;
  /** Swatch 1–8 of the visual language. */
  @Int() swatch: number;
  @Int() position: number;
  /** Who answers for it unless a moderator says otherwise. */
  @RefOrNull(() => Department) departmentId: string | null;
  @Day() validFrom: string;
  @DayOrNull() validUntil: string | null;
}

/** thủ tục hành chính */
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

/** A day that differs from the plain Monday–Friday week. organisationId null = the whole country. */
@Entity()
@Index(['date', 'organisationId'])
export class CalendarDay {
  @Id() id: string;
  @RefOrNull(() => Organisation) organisationId: string | null;
  @Day() date: string;
  @Str(120) name: string;
  @Str(20) kind: string;
  @Str(20) status: string;
}

/** How long a stage may take: kind × urgency × stage, '*' matches all; the most exact rule in force wins. */
@Entity()
@Index(['organisationId', 'stage'])
export class DeadlineRule {
  @Id() id: string;
  @Ref(() => Organisation) organisationId: string;
  @Str(20) opinionKind: string;
  @Str(20) urgency: string;
  @Str(40) stage: string;
  @Int() amount: number;
  @Str(20) unit: string;
  @Day() validFrom: string;
  @DayOrNull() validUntil: string | null;
  @IntOrNull() position: number | null;
}
