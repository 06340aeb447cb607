import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { Identifier } from '../../common/validation/fields.js';
import {
  type AnswerStatus,
  answerStatuses,
  type AssignmentStatus,
  assignmentStatuses,
  type DueState,
} from '../../contract/assignment.js';
import { dueStates } from '../deadline/due.js';
import { type EscalationState, escalationStates } from '../decision/outcome.js';

/** End of the previous page: due date and id of its last line. */
const cursor = /^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/;

export class ListAssignmentsDto {
  @IsOptional() @Identifier() departmentId?: string;
  @IsOptional() @Identifier() dialogueId?: string;
  @IsOptional() @Identifier() opinionId?: string;
  @IsOptional() @IsIn(assignmentStatuses) status?: AssignmentStatus;
  @IsOptional() @IsIn(dueStates) dueState?: DueState;
  /** Only those with a pending request for extension. */
  @IsOptional() @IsIn(['true']) extensionAsked?: 'true';
  @IsOptional() @Matches(cursor) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

export class DueOptionsDto {
  /** Puts the department of its field first and includes the brief's proposal. */
  @IsOptional() @Identifier() opinionId?: string;
}

export class ListAnswersDto {
  @IsOptional() @Identifier() opinionId?: string;
  @IsOptional() @IsIn(answerStatuses) status?: AnswerStatus;
}

export class ListEscalationsDto {
  @IsOptional() @Identifier() dialogueId?: string;
  @IsOptional() @IsIn(escalationStates) state?: EscalationState;
}
