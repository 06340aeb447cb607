import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, ArrayUnique, IsArray, IsIn, IsOptional, ValidateNested } from 'class-validator';
import { Prose } from '../../../common/validation/fields.js';
import {
  type BurstSign,
  burstSigns,
  type DeclineReason,
  declineReasons,
  mostDeclinedTogether,
} from '../../../contract/opinion.js';
import { SeenOpinionDto } from '../../dto/seen-opinion.dto.js';

export class ReconsiderTogetherDto {
  @ArrayUnique(({ id }: SeenOpinionDto) => id)
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(mostDeclinedTogether)
  @ValidateNested({ each: true })
  @Type(() => SeenOpinionDto)
  opinions: SeenOpinionDto[];
}

export class DeclineTogetherDto extends ReconsiderTogetherDto {
  @ApiProperty({ enum: declineReasons, enumName: 'DeclineReason' }) @IsIn(declineReasons) reason: DeclineReason;

  /** A note to all authors besides the published reason. */
  @IsOptional() @Prose(1000) note?: string | null;
}

export class ChangedOpinionView {
  id: string;
  /** The version it has now. */
  version: number;
}

export class ChangedTogetherView {
  changed: ChangedOpinionView[];
  /** Ids of those that somebody had changed in the meantime; they are as they were. */
  left: string[];
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
