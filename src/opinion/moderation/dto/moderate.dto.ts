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
  ValidateIf,
} from 'class-validator';
import { Identifier, Line, Prose } from '../../../common/validation/fields.js';
import { Version } from '../../../common/validation/version.js';
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
import { Omittable } from '../../../common/validation/omittable.js';

/** Null means something; leaving it out does not. */
const Nullable = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

export class VersionDto {
  /** Of the opinion as the person saw it when they decided. */
  @Version() version: number;
}

export class AskDto extends VersionDto {
  /** What the author is to add. */
  @Prose(1000, 5) question: string;
}

export class DeclineDto extends VersionDto {
  @ApiProperty({ enum: declineReasons, enumName: 'DeclineReason' })
  @IsIn(declineReasons)
  reason: DeclineReason;

  /** Said to the author besides the published reason. */
  @IsOptional() @Prose(1000) note?: string | null;
}

export class RedactDto extends VersionDto {
  /** For hall and public; null shows the original again. */
  @Nullable() @Prose(5000) publicText: string | null;
}

export class ClassifyDto extends VersionDto {
  @IsOptional() @Identifier() fieldId?: string | null;
  @IsOptional() @Identifier() departmentId?: string | null;

  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' })
  @Omittable()
  @IsIn(opinionKinds)
  kind?: OpinionKind;

  /** Of the field it is classified to. */
  @IsOptional() @Identifier() procedureId?: string | null;

  @ApiProperty({ enum: rootCauses, enumName: 'RootCause', nullable: true, required: false })
  @IsOptional()
  @IsIn(rootCauses)
  rootCause?: RootCause | null;
}

export class GroupDto extends VersionDto {
  /** The opinion it says the same as, or one of that one's group. */
  @Identifier() intoId: string;
}

export class WithdrawDto extends VersionDto {
  /** How the author said so. */
  @Line(300, 5) reason: string;
}

export class MoveDto {
  /** Right behind this one; null puts it first. */
  @Nullable() @Identifier() after: string | null;
}

const criteria = ['by_hand', 'interleaved', 'alternated', 'undone'] as const;

export class OrderDto {
  /** Ids in calling order; those left out follow as they stood. */
  @IsArray()
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  order: string[];

  @ApiProperty({ enum: criteria, required: false })
  @Omittable()
  @IsIn(criteria)
  criterion?: (typeof criteria)[number];

  /** With `alternated`: by which rules. */
  @ApiProperty({ enum: turnRules, isArray: true, required: false })
  @Omittable()
  @IsArray()
  @ArrayMaxSize(turnRules.length)
  @ArrayUnique()
  @IsIn(turnRules, { each: true })
  rules?: TurnRule[];
}

export class OrderedView {
  /** Ids that stand elsewhere now. */
  moved: string[];
}

export class LeaseDto {
  /** True: no longer working on it. */
  @Omittable() @IsBoolean() release?: boolean;
}

export class BriefDto {
  @Prose(10_000) text: string;
  /** The provisions it rests on, as the chair may read them out. */
  @IsOptional() @Prose(2000) legalBasis?: string | null;
  @IsOptional() @Identifier() proposedDepartmentId?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(365) proposedWorkingDays?: number | null;
  /** Of the brief that was edited; left out for the first one. */
  @Omittable() @Version() version?: number;
}

export class ContactQueryDto {
  /** Written to the trail. */
  @Line(200, 5) purpose: string;
}
