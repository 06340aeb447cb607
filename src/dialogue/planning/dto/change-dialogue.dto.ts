import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsIn, IsInt, IsOptional, Max, Min, ValidateNested } from 'class-validator';
import { Line, LocalDay, Prose } from '../../../common/validation/fields.js';
import { Version } from '../../../common/validation/version.js';
import { GivenInstant, GivenTime, MayBeLeftOut } from '../../../common/validation/when.js';
import { type DialogueKind, dialogueKinds } from '../../../contract/dialogue.js';
import { AgendaItemDto, DialogueDepartmentDto } from './plan-dialogue.dto.js';

/** The version the editor looked at; `If-Match: "3"` says the same. */
export class VersionedDto {
  @IsOptional() @Version() version?: number;
}

export class ChangeDialogueDto extends VersionedDto {
  @MayBeLeftOut() @IsIn(dialogueKinds) kind?: DialogueKind;
  @MayBeLeftOut() @Line(300) title?: string;
  @MayBeLeftOut() @IsInt() @Min(1) @Max(999) ordinal?: number;
  @MayBeLeftOut() @LocalDay() heldOn?: string;
  @MayBeLeftOut() @GivenTime() startsAt?: string;
  @IsOptional() @GivenTime() endsAt?: string | null;
  @MayBeLeftOut() @Line(300) place?: string;
  @MayBeLeftOut() @Line(160) chairName?: string;
  @IsOptional() @Line(160) chairTitle?: string | null;
  @IsOptional() @Prose(4000) summary?: string | null;
  @IsOptional() @GivenInstant() collectFrom?: string | null;
  @IsOptional() @GivenInstant() collectUntil?: string | null;
  @IsOptional() @GivenInstant() registerFrom?: string | null;
  @IsOptional() @GivenInstant() registerUntil?: string | null;
  @IsOptional() @IsInt() @Min(1) @Max(100_000) seats?: number | null;
  /** Replaces the list that was there; so do fields and agenda. */
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DialogueDepartmentDto)
  departments?: DialogueDepartmentDto[];
  @MayBeLeftOut() @IsArray() @ArrayMaxSize(100) fields?: string[];
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AgendaItemDto)
  agenda?: AgendaItemDto[];
}

export class SetDepartmentsDto extends VersionedDto {
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => DialogueDepartmentDto)
  departments: DialogueDepartmentDto[];
}

export class SetFieldsDto extends VersionedDto {
  @IsArray() @ArrayMaxSize(100) fields: string[];
}

export class SetAgendaDto extends VersionedDto {
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => AgendaItemDto)
  agenda: AgendaItemDto[];
}
