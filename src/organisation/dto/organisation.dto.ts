import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Identifier, Line, LocalDay, Slug } from '../../common/validation/fields.js';
import {
  type DeadlineUnit,
  deadlineUnits,
  type RuleKind,
  ruleKinds,
  ruleUrgencies,
  type RuleUrgency,
  type SpecialDayKind,
  specialDayKinds,
} from '../../contract/calendar.js';
import { type DialogueKind, dialogueKinds } from '../../contract/dialogue.js';
import { Omittable } from '../../common/validation/omittable.js';

export class CreateOrganisationDto {
  @Line(200) name: string;
  @Line(80) shortName: string;
  @Slug(60) slug: string;
  /** Prefix of the public numbers of its dialogues. */
  @Line(12) code: string;
  @Line(80) level: string;
  /** An organisation the person administers. */
  @Identifier() parentId: string;
  @LocalDay() validFrom: string;
  @IsOptional() @LocalDay() validUntil?: string | null;
}

/** Omitted fields stay as they are; so in the other changes below. */
export class ChangeOrganisationDto {
  @Omittable() @Line(200) name?: string;
  @Omittable() @Line(80) shortName?: string;
  /** Prefix of the public numbers of its dialogues. */
  @Omittable() @Line(12) code?: string;
  @Omittable() @Line(80) level?: string;
  @Omittable() @LocalDay() validFrom?: string;
  @IsOptional() @LocalDay() validUntil?: string | null;
}

export class CreateDepartmentDto {
  @Line(200) name: string;
  @Line(80) shortName: string;
  @Omittable() @IsInt() @Min(0) @Max(10_000) position?: number;
  @LocalDay() validFrom: string;
  @IsOptional() @LocalDay() validUntil?: string | null;
}

export class ChangeDepartmentDto {
  @Omittable() @Line(200) name?: string;
  @Omittable() @Line(80) shortName?: string;
  @Omittable() @IsInt() @Min(0) @Max(10_000) position?: number;
  @Omittable() @LocalDay() validFrom?: string;
  @IsOptional() @LocalDay() validUntil?: string | null;
}

export class CreateFieldDto {
  @Line(120) name: string;
  @IsInt() @Min(1) @Max(8) swatch: number;
  @Omittable() @IsInt() @Min(0) @Max(10_000) position?: number;
  @IsOptional() @Identifier() departmentId?: string | null;
  @LocalDay() validFrom: string;
  @IsOptional() @LocalDay() validUntil?: string | null;
}

export class ChangeFieldDto {
  @Omittable() @Line(120) name?: string;
  @Omittable() @IsInt() @Min(1) @Max(8) swatch?: number;
  @Omittable() @IsInt() @Min(0) @Max(10_000) position?: number;
  @IsOptional() @Identifier() departmentId?: string | null;
  @Omittable() @LocalDay() validFrom?: string;
  @IsOptional() @LocalDay() validUntil?: string | null;
}

export class CreateProcedureDto {
  @Identifier() fieldId: string;
  @IsOptional() @Line(40) code?: string | null;
  @Line(300) name: string;
  @LocalDay() validFrom: string;
  @IsOptional() @LocalDay() validUntil?: string | null;
}

export class ChangeProcedureDto {
  @Omittable() @Identifier() fieldId?: string;
  @IsOptional() @Line(40) code?: string | null;
  @Omittable() @Line(300) name?: string;
  @Omittable() @LocalDay() validFrom?: string;
  @IsOptional() @LocalDay() validUntil?: string | null;
}

export class CreateCalendarDayDto {
  @LocalDay() date: string;
  @Line(120) name: string;
  @ApiProperty({ enum: specialDayKinds, enumName: 'SpecialDayKind' }) @IsIn(specialDayKinds) kind: SpecialDayKind;
  @IsIn(['official', 'proposal']) status: 'official' | 'proposal';
}

export class WorkingDayDto {
  @LocalDay() date: string;
}

export class CreateDeadlineRuleDto {
  @ApiProperty({ enum: ruleKinds, enumName: 'RuleKind' }) @IsIn(ruleKinds) opinionKind: RuleKind;
  @ApiProperty({ enum: ruleUrgencies, enumName: 'RuleUrgency' }) @IsIn(ruleUrgencies) urgency: RuleUrgency;
  @Slug(40) stage: string;
  @IsInt() @Min(1) @Max(3650) amount: number;
  @ApiProperty({ enum: deadlineUnits, enumName: 'DeadlineUnit' }) @IsIn(deadlineUnits) unit: DeadlineUnit;
  @LocalDay() validFrom: string;
  @IsOptional() @LocalDay() validUntil?: string | null;
}

export class CreateDutyRuleDto {
  @ApiProperty({ enum: dialogueKinds, enumName: 'DialogueKind' }) @IsIn(dialogueKinds) dialogueKind: DialogueKind;
  /** Required dialogues of the kind in each calendar year. */
  @IsInt() @Min(0) @Max(52) required: number;
  /** At least so many of them from January to June. */
  @IsInt() @Min(0) @Max(52) firstHalf: number;
  /** At least so many of them from July to December. */
  @IsInt() @Min(0) @Max(52) secondHalf: number;
  /** Months in which they are usually held. */
  @IsArray()
  @ArrayMaxSize(12)
  @ArrayUnique()
  @IsInt({ each: true })
  @Min(1, { each: true })
  @Max(12, { each: true })
  months: number[];
  @LocalDay() validFrom: string;
}

export class EndDto {
  /** The last day on which it applies. */
  @LocalDay() validUntil: string;
}
