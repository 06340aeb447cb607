import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { type DialogueKind, dialogueKinds, type DialogueStatus, dialogueStatuses } from '../../contract/dialogue.js';

/** End of the previous page: day and id of its last line. */
const cursor = /^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/;

class PageDto {
  @IsOptional() @Matches(cursor) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}

export class ListDialoguesDto extends PageDto {
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
  @IsOptional() @IsIn(dialogueKinds) kind?: DialogueKind;
  @IsOptional() @IsIn(dialogueStatuses) status?: DialogueStatus;
}

export class ListPublicDialoguesDto extends PageDto {
  /** Coming and present ones, the next first; or past ones, the latest first. */
  @IsOptional() @IsIn(['coming', 'past']) when?: 'coming' | 'past';
  /** Slug of one organisation. */
  @IsOptional() @Matches(/^[a-z0-9-]{1,60}$/) organisation?: string;
}

export class DutyDto {
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
}
