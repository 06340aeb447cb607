import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Matches, Max, MaxLength, Min } from 'class-validator';
import { type OpinionKind, opinionKinds } from '../../../contract/opinion.js';
import { ApiProperty } from '@nestjs/swagger';
import { Identifier } from '../../../common/validation/fields.js';
import { OpinionPersonView } from '../../dto/opinion.view.js';

export const shownOrders = ['newest', 'support'] as const;
export type ShownOrder = (typeof shownOrders)[number];

export class ListShownOpinionsDto {
  /** The last received first, or what most people care about first; neither is the order of calling. */
  @IsOptional() @IsIn(shownOrders) order?: ShownOrder;
  @IsOptional() @Identifier() fieldId?: string;
  /** Words, with or without accents, or a number. */
  @IsOptional() @MaxLength(100) q?: string;
  /** `next` of the page before. */
  @IsOptional() @Matches(/^\d{1,9}_\d{1,9}$/) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(50) limit?: number;
}

/** An accepted opinion as the hall may read it. */
export class ShownOpinionView {
  id: string;
  number: number;
  publicNumber: string;
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) kind: OpinionKind;
  /** The moderators' wording, never a contact. */
  text: string;
  fieldName: string | null;
  swatch: number | null;
  /** As far as the author agreed to be shown; the full name only while it is on the floor. */
  person: OpinionPersonView;
  supportCount: number;
  /** Opinions that share its answer, itself included. */
  groupSize: number;
  onFloor: boolean;
  /** What this device has to do with it. */
  @ApiProperty({ enum: ['own', 'supported'], nullable: true }) mine: 'own' | 'supported' | null;
}

export class ShownOpinionPage {
  items: ShownOpinionView[];
  /** Give it back as `after`; null at the end. */
  next: string | null;
  /** Of the whole dialogue, whatever was searched for. */
  total: number;
}
