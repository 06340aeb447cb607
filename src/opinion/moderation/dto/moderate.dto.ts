import { ApiProperty } from '@nestjs/swagger';
import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
} from 'class-validator';
import { Identifier, Line, Prose } from '../../../common/validation/fields.js';
import { Place, Version } from '../../../common/validation/version.js';
import {
  type DeclineReason,
  declineReasons,
  type OpinionKind,
  opinionKinds,
  type RootCause,
  rootCauses,
  type TurnRule,
  turnRules,
} from '../../../contract/opinion.js';
import { Nullable, Omittable } from '../../../common/validation/omittable.js';

export class VersionDto {
  /** Version of the opinion on which the person decided. */
  @Version() version: number;
}

export class AskDto extends VersionDto {
  /** What the author is to add. */
  @Prose(1000, 5) question: string;
}

export class DeclineDto extends VersionDto {
  @ApiProperty({ enum: declineReasons, enumName: 'DeclineReason' }) @IsIn(declineReasons) reason: DeclineReason;

  /** A note to the author besides the published reason. */
  @IsOptional() @Prose(1000) note?: string | null;
}

export class RedactDto extends VersionDto {
  /** Text for hall and public; null restores the original. */
  @Nullable() @Prose(5000) publicText: string | null;
}

export class ClassifyDto extends VersionDto {
  @IsOptional() @Identifier() fieldId?: string | null;
  @IsOptional() @Identifier() departmentId?: string | null;

  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) @Omittable() @IsIn(opinionKinds) kind?: OpinionKind;

  /** A procedure of the field it is classified to. */
  @IsOptional() @Identifier() procedureId?: string | null;

  @ApiProperty({ enum: rootCauses, enumName: 'RootCause', nullable: true, required: false })
  @IsOptional()
  @IsIn(rootCauses)
  rootCause?: RootCause | null;
}

export class GroupDto extends VersionDto {
  /** The opinion it duplicates, or one of that one's group. */
  @Identifier() intoId: string;
  /** Version of that one. */
  @Version() intoVersion: number;
}

export class WithdrawDto extends VersionDto {
  /** How the author expressed this wish. */
  @Line(300, 5) reason: string;
}

export class MoveDto extends VersionDto {
  /** Where it stood when it was taken: its `queuePosition`. */
  @Place() position: number;

  /** Directly after this one; null moves it to the front. */
  @Nullable() @Identifier() after: string | null;
}

const criteria = ['by_hand', 'interleaved', 'alternated', 'undone'] as const;

export class OrderDto {
  /** The calling order as the person saw it. If the order of those still waiting is another now: 409. */
  @IsArray() @ArrayMaxSize(1000) @ArrayUnique() @IsUUID('all', { each: true }) seen: string[];

  /** Ids in calling order; omitted ones follow in their present order. */
  @IsArray() @ArrayMaxSize(1000) @ArrayUnique() @IsUUID('all', { each: true }) order: string[];

  @ApiProperty({ enum: criteria, required: false }) @Omittable() @IsIn(criteria) criterion?: (typeof criteria)[number];

  /** The rules applied, with `alternated`. */
  @ApiProperty({ enum: turnRules, isArray: true, required: false })
  @Omittable()
  @IsArray()
  @ArrayMaxSize(turnRules.length)
  @ArrayUnique()
  @IsIn(turnRules, { each: true })
  rules?: TurnRule[];
}

export class OrderedView {
  /** Ids whose position changed. */
  moved: string[];
}

export class LeaseDto {
  /** True: releases the lease. */
  @Omittable() @IsBoolean() release?: boolean;
}

export class BriefDto {
  @Prose(10_000) text: string;
  /** Its legal basis, for the chair to read out. */
  @IsOptional() @Prose(2000) legalBasis?: string | null;
  @IsOptional() @Identifier() proposedDepartmentId?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(365) proposedWorkingDays?: number | null;
  /** Version of the brief that was edited; omitted for the first one. */
  @Omittable() @Version() version?: number;
}

export class ContactPurposeDto {
  /** Written to the trail. */
  @Line(200, 5) purpose: string;
}
