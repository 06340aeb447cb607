import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Line, ListOf, LocalDay, Prose } from '../../../common/validation/fields.js';
import { Version } from '../../../common/validation/version.js';
import { GivenInstant, GivenTime } from '../../../common/validation/when.js';
import { type DialogueKind, dialogueKinds } from '../../../contract/dialogue.js';
import { AgendaItemDto, DialogueDepartmentDto } from './plan-dialogue.dto.js';
import { Omittable } from '../../../common/validation/omittable.js';

/** The version that was edited; alternatively `If-Match: "3"`. */
export class VersionedDto {
  @IsOptional() @Version() version?: number;
}

export class ChangeDialogueDto extends VersionedDto {
  @Omittable() @IsIn(dialogueKinds) kind?: DialogueKind;
  @Omittable() @Line(300) title?: string;
  @Omittable() @IsInt() @Min(1) @Max(999) ordinal?: number;
  @Omittable() @LocalDay() heldOn?: string;
  @Omittable() @GivenTime() startsAt?: string;
  @IsOptional() @GivenTime() endsAt?: string | null;
  @Omittable() @Line(300) place?: string;
  @Omittable() @Line(160) chairName?: string;
  @IsOptional() @Line(160) chairTitle?: string | null;
  @IsOptional() @Prose(4000) summary?: string | null;
  @IsOptional() @GivenInstant() collectFrom?: string | null;
  @IsOptional() @GivenInstant() collectUntil?: string | null;
  @IsOptional() @GivenInstant() registerFrom?: string | null;
  @IsOptional() @GivenInstant() registerUntil?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(100_000) seats?: number | null;
  /** Replaces the present list, as do fields and agenda. */
  @Omittable() @ListOf(() => DialogueDepartmentDto, 100) departments?: DialogueDepartmentDto[];
  @Omittable() @IsArray() @ArrayMaxSize(100) fields?: string[];
  @Omittable() @ListOf(() => AgendaItemDto, 100) agenda?: AgendaItemDto[];
}

export class SetDepartmentsDto extends VersionedDto {
  @ListOf(() => DialogueDepartmentDto, 100) departments: DialogueDepartmentDto[];
}

export class SetFieldsDto extends VersionedDto {
  @IsArray() @ArrayMaxSize(100) fields: string[];
}

export class SetAgendaDto extends VersionedDto {
  @ListOf(() => AgendaItemDto, 100) agenda: AgendaItemDto[];
}
