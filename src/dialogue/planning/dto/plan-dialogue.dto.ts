import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Identifier, Line, ListOf, LocalDay, Prose } from '../../../common/validation/fields.js';
import { GivenInstant, GivenTime } from '../../../common/validation/when.js';
import { type DialogueKind, dialogueKinds } from '../../../contract/dialogue.js';

export class DialogueDepartmentDto {
  @Identifier() departmentId: string;
  /** How many guests the department is to invite (chỉ tiêu mời). */
  @IsInt() @Min(0) @Max(10_000) quota: number;
}

export class AgendaItemDto {
  /** Local time, '08:00'. */
  @GivenTime() startsAt: string;
  @IsOptional() @GivenTime() endsAt?: string | null;
  @Line(300) title: string;
  @IsOptional() @Line(200) performer?: string | null;
}

export class PlanDialogueDto {
  /** Default: the actor's own. */
  @IsOptional() @Identifier() organisationId?: string;
  @IsIn(dialogueKinds) kind: DialogueKind;
  @Line(300) title: string;
  /** Number in the year (lần thứ n); default: the next free one. */
  @IsOptional() @IsInt() @Min(1) @Max(999) ordinal?: number;
  @LocalDay() heldOn: string;
  @GivenTime() startsAt: string;
  @IsOptional() @GivenTime() endsAt?: string | null;
  @Line(300) place: string;
  @Line(160) chairName: string;
  @IsOptional() @Line(160) chairTitle?: string | null;
  @IsOptional() @Prose(4000) summary?: string | null;
  @IsOptional() @GivenInstant() collectFrom?: string | null;
  @IsOptional() @GivenInstant() collectUntil?: string | null;
  @IsOptional() @GivenInstant() registerFrom?: string | null;
  @IsOptional() @GivenInstant() registerUntil?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(100_000) seats?: number | null;
  @IsOptional() @ListOf(() => DialogueDepartmentDto, 100) departments?: DialogueDepartmentDto[];
  @IsOptional() @IsArray() @ArrayMaxSize(100) fields?: string[];
  @IsOptional() @ListOf(() => AgendaItemDto, 100) agenda?: AgendaItemDto[];
}
