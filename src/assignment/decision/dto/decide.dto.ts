import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Identifier, Line, ListOf, LocalDay, Prose } from '../../../common/validation/fields.js';
import { type OpinionOutcome, opinionOutcomes } from '../../../contract/opinion.js';

/** An assignment as given by the chair, with exactly one of `dueOn`, `workingDays` and `continuous`. */
export class AssignmentOrderDto {
  @Identifier() leadDepartmentId: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  coordinatingDepartmentIds?: string[];

  @IsOptional() @Prose(2000) task?: string;

  /** Local date, due at 24:00. */
  @IsOptional() @LocalDay() dueOn?: string;

  /** `dueOn` stays on a day off; otherwise it moves to the next working day. */
  @IsOptional() @IsBoolean() keepDayOff?: boolean;

  /** From today, not counting the day of the decision. */
  @IsOptional() @IsInt() @Min(1) @Max(500) workingDays?: number;

  /** Continuous (thường xuyên): without a due date. */
  @IsOptional() @Equals(true) continuous?: true;
}

/** The body escalated to; an organisation of this installation if it is one above ours. */
export class EscalateToDto {
  @Line(200) bodyName: string;

  @IsOptional() @Identifier() bodyOrganisationId?: string;
}

/** A decision of the chair, who may answer and assign, or assign and escalate. */
export class DecideDto {
  @IsDefined() @IsIn(opinionOutcomes) outcome: OpinionOutcome;

  /** What was said or promised, verbatim if needed. */
  @IsOptional() @Prose(4000) words?: string;

  @IsOptional() @ListOf(() => AssignmentOrderDto, 10) assignments?: AssignmentOrderDto[];

  @IsOptional() @ValidateNested() @Type(() => EscalateToDto) escalateTo?: EscalateToDto;

  /** Why an earlier decision is corrected; required once the dialogue is concluded. */
  @IsOptional() @Prose(2000) reason?: string;

  /** On whose behalf an operator or secretary acts; default: the dialogue's chair. */
  @IsOptional() @Line(160) chairName?: string;
}
