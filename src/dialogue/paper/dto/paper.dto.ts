import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Line, LocalDay, Prose } from '../../../common/validation/fields.js';
import { Version } from '../../../common/validation/version.js';
import { type DialogueStatus, dialogueStatuses } from '../../../contract/dialogue.js';
import { type PaperKind, paperKinds } from '../../../contract/papers.js';
import { Omittable } from '../../../common/validation/omittable.js';

export class PaperYearDto {
  /** Default: this year. */
  @Omittable() @Type(() => Number) @IsInt() @Min(2000) @Max(2199) year?: number;
}

export class NumberPaperDto {
  @ApiProperty({ enum: paperKinds, enumName: 'PaperKind' }) @IsIn(paperKinds) kind: PaperKind;

  /** As assigned by the clerk's register: `12` of `12/TB-UBND`. */
  @IsInt() @Min(1) @Max(99_999) number: number;

  /** `TB-UBND` */
  @Line(40, 2) symbol: string;

  /** The day on the signed document. */
  @LocalDay() signedOn: string;

  @IsOptional() @Line(160) signedBy?: string | null;

  /** Subject line (trích yếu). */
  @Line(300, 3) subject: string;
}

/** What is omitted stays. */
export class CorrectPaperDto {
  @Version() version: number;
  @Omittable() @IsInt() @Min(1) @Max(99_999) number?: number;
  @Omittable() @Line(40, 2) symbol?: string;
  @Omittable() @LocalDay() signedOn?: string;
  @IsOptional() @Line(160) signedBy?: string | null;
  @Omittable() @Line(300, 3) subject?: string;
  /** Why it is corrected. */
  @Prose(500, 3) reason: string;
}

export class PaperView {
  id: string;
  dialogueId: string;
  @ApiProperty({ enum: paperKinds, enumName: 'PaperKind' }) kind: PaperKind;
  number: number;
  symbol: string;
  /** Local date. */
  signedOn: string;
  signedBy: string | null;
  subject: string;
  enteredAt: string;
  enteredBy: string | null;
  version: number;
}

/** A dialogue in the records clerk's list, with its numbered documents. */
export class PaperDialogueView {
  id: string;
  title: string;
  @ApiProperty({ enum: dialogueStatuses, enumName: 'DialogueStatus' }) status: DialogueStatus;
  heldOn: string;
  /** Last day for publishing the results. */
  resultsBy: string;
  @ApiProperty({ type: [PaperView] }) papers: PaperView[];
}
