import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Identifier, Prose } from '../../../common/validation/fields.js';
import { Version } from '../../../common/validation/version.js';
import {
  type BurstSign,
  burstSigns,
  type DeclineReason,
  declineReasons,
  mostDeclinedTogether,
} from '../../../contract/opinion.js';

export class SeenOpinionDto {
  @Identifier() id: string;
  /** Version of the opinion on which the person decided. */
  @Version() version: number;
}

export class DeclineTogetherDto {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostDeclinedTogether)
  @ArrayUnique(({ id }: SeenOpinionDto) => id)
  @ValidateNested({ each: true })
  @Type(() => SeenOpinionDto)
  opinions: SeenOpinionDto[];

  @ApiProperty({ enum: declineReasons, enumName: 'DeclineReason' }) @IsIn(declineReasons) reason: DeclineReason;

  /** A note to all authors besides the published reason. */
  @IsOptional() @Prose(1000) note?: string | null;
}

export class DeclinedTogetherView {
  /** Ids of those declined. */
  declined: string[];
  /** Ids of those that somebody had changed in the meantime; they are as they were. */
  changed: string[];
}

export class BurstView {
  @ApiProperty({ enum: burstSigns, enumName: 'BurstSign' }) sign: BurstSign;
  /** In the order in which they were received. */
  ids: string[];
}

export class BurstsView {
  /** The largest first. */
  items: BurstView[];
}
