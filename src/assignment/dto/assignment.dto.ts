import { IsBoolean, IsOptional, ValidateNested } from 'class-validator';
import { Type } from 'class-transformer';
import { Line, LocalDay, Prose } from '../../common/validation/fields.js';
import { Version } from '../../common/validation/version.js';
import { AssignmentOrderDto } from '../decision/dto/decide.dto.js';
import { Omittable } from '../../common/validation/omittable.js';

/** The version the person saw; a different one is a conflict. */
export class OnVersionDto {
  @Version() version: number;
}

export class WithReasonDto extends OnVersionDto {
  @Prose(2000) reason: string;
}

export class ReportProgressDto extends OnVersionDto {
  @Prose(5000) text: string;
}

/** The text for the citizen. */
export class AnswerTextDto {
  @Prose(10_000) text: string;

  /** Legal basis (căn cứ). */
  @IsOptional() @Line(200) legalBasis?: string;
}

/**
 * Submitting may include the draft of the answer, so that one step suffices. What was done is stated in a report or in
 * the answer itself.
 */
export class SubmitAssignmentDto extends OnVersionDto {
  @Omittable() @Prose(5000) report?: string;

  @IsOptional() @ValidateNested() @Type(() => AnswerTextDto) answer?: AnswerTextDto;
}

/** Another lead department; the due date stays unless a new one is given. */
export class ReassignDto extends AssignmentOrderDto {
  @Version() version: number;

  @IsOptional() @Prose(2000) reason?: string;
}

export class UrgeDto {
  @IsOptional() @Prose(1000) words?: string;
}

export class AskExtensionDto extends OnVersionDto {
  @LocalDay() dueOn: string;

  /** `dueOn` stays on a day off; otherwise it moves to the next working day. */
  @IsOptional() @IsBoolean() keepDayOff?: boolean;

  @Prose(2000) reason: string;
}

/** Granting may set a different date than requested. */
export class GrantExtensionDto {
  @IsOptional() @LocalDay() dueOn?: string;

  /** The granted date stays on a day off; otherwise it moves to the next working day. */
  @IsOptional() @IsBoolean() keepDayOff?: boolean;

  @IsOptional() @Prose(2000) reason?: string;
}

export class RefuseExtensionDto {
  @Prose(2000) reason: string;
}

export class ReviseAnswerDto extends AnswerTextDto {
  @Version() version: number;
}
