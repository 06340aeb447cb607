import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { Identifier, Line, LocalDay, Prose } from '../../../common/validation/fields.js';
import { type OpinionOutcome, opinionOutcomes } from '../../../contract/opinion.js';

/** A task as the chair gives it. Exactly one of `dueOn`, `workingDays` and `continuous` says until when. */
export class AssignmentOrderDto {
  @Identifier()
  leadDepartmentId: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsUUID('all', { each: true })
  coordinatingDepartmentIds?: string[];

  @IsOptional()
  @Prose(2000)
  task?: string;

  /** Local date, due at 24:00. */
  @IsOptional()
  @LocalDay()
  dueOn?: string;

  /** From today, the day of the decision not counted. */
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(500)
  workingDays?: number;

  /** thường xuyên: openly without a due date */
  @IsOptional()
  @Equals(true)
  continuous?: true;
}

/** The body that is asked; an organisation of this installation, if it is one above ours. */
export class EscalateToDto {
  @Line(200)
  bodyName: string;

  @IsOptional()
  @Identifier()
  bodyOrganisationId?: string;
}

/** One gesture of the chair. A chair may answer and assign, or assign and escalate. */
export class DecideDto {
  @IsDefined()
  @IsIn(opinionOutcomes)
  outcome: OpinionOutcome;

  /** What was said or promised, verbatim where needed. */
  @IsOptional()
  @Prose(4000)
  words?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => AssignmentOrderDto)
  assignments?: AssignmentOrderDto[];

  @IsOptional()
  @ValidateNested()
  @Type(() => EscalateToDto)
  escalateTo?: EscalateToDto;

  /** Why an earlier decision is corrected. What the chair said is provisional until the conclusion; from then on it is needed. */
  @IsOptional()
  @Prose(2000)
  reason?: string;

  /** For whom an operator or secretary presses; the dialogue's chair unless a co-chair is named. */
  @IsOptional()
  @Line(160)
  chairName?: string;
}
