import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Identifier } from '../../common/validation/fields.js';
import { maxInteger } from '../../common/validation/version.js';
import {
  type OpinionChannel,
  opinionChannels,
  type OpinionKind,
  opinionKinds,
  type OpinionOutcome,
  opinionOutcomes,
  type OpinionStatus,
  opinionStatuses,
} from '../../contract/opinion.js';
import { Omittable } from '../../common/validation/omittable.js';

export class ListOpinionsDto {
  @ApiProperty({ enum: opinionStatuses, enumName: 'OpinionStatus' })
  @Omittable()
  @IsIn(opinionStatuses)
  status?: OpinionStatus;

  @ApiProperty({ enum: opinionOutcomes, enumName: 'OpinionOutcome' })
  @Omittable()
  @IsIn(opinionOutcomes)
  outcome?: OpinionOutcome;

  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) @Omittable() @IsIn(opinionKinds) kind?: OpinionKind;

  @ApiProperty({ enum: opinionChannels, enumName: 'OpinionChannel' })
  @Omittable()
  @IsIn(opinionChannels)
  channel?: OpinionChannel;

  @Omittable() @Identifier() fieldId?: string;
  @Omittable() @Identifier() departmentId?: string;
  /** `next` of the previous page; the newest opinions come first. */
  @Omittable() @Type(() => Number) @IsInt() @Min(1) @Max(maxInteger) before?: number;
  @Omittable() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}
