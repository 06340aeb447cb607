import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { type OpinionKind, opinionKinds } from '../../../contract/opinion.js';
import { ApiProperty } from '@nestjs/swagger';
import { Identifier } from '../../../common/validation/fields.js';
import { OpinionPersonView } from '../../dto/opinion.view.js';

export const shownOrders = ['newest', 'support'] as const;
export type ShownOrder = (typeof shownOrders)[number];

export class ListShownOpinionsDto {
  /** The newest first, or the most supported first; neither is the calling order. */
  @IsOptional() @IsIn(shownOrders) order?: ShownOrder;
  @IsOptional() @Identifier() fieldId?: string;
  /** Words, with or without accents, or a number. By support, the thousand newest that match are sorted. */
  @IsOptional() @MaxLength(100) q?: string;
  /** `next` of the previous page. */
  @IsOptional() @Matches(/^\d{1,9}_\d{1,9}$/) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(50) limit?: number;
}

/** An accepted opinion as shown in public. */
export class ShownOpinionView {
  id: string;
  number: number;
  publicNumber: string;
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) kind: OpinionKind;
  /** The public wording, without contacts. */
  text: string;
  fieldName: string | null;
  swatch: number | null;
  /** As consented by the author; the full name only while it is on the floor. */
  person: OpinionPersonView;
  supportCount: number;
  /** Opinions sharing its answer, including itself. */
  groupSize: number;
  onFloor: boolean;
  /** Whether it was sent or supported from this device. */
  @ApiProperty({ enum: ['own', 'supported'], nullable: true }) mine: 'own' | 'supported' | null;
}

export class ShownOpinionPage {
  items: ShownOpinionView[];
  /** Pass as `after`; null on the last page. A search for common words that rarely occur together may end a page early. */
  next: string | null;
  /** Number in the whole dialogue, regardless of the search. */
  total: number;
}
