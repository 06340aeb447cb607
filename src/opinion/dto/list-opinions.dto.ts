import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Max, Min } from 'class-validator';
import { Identifier } from '../../common/validation/fields.js';
import { Maybe } from '../../common/validation/optional.js';
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

export class ListOpinionsDto {
  @ApiProperty({ enum: opinionStatuses, enumName: 'OpinionStatus' })
  @Maybe()
  @IsIn(opinionStatuses)
  status?: OpinionStatus;

  @ApiProperty({ enum: opinionOutcomes, enumName: 'OpinionOutcome' })
  @Maybe()
  @IsIn(opinionOutcomes)
  outcome?: OpinionOutcome;

  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' })
  @Maybe()
  @IsIn(opinionKinds)
  kind?: OpinionKind;

  @ApiProperty({ enum: opinionChannels, enumName: 'OpinionChannel' })
  @Maybe()
  @IsIn(opinionChannels)
  channel?: OpinionChannel;

  @Maybe() @Identifier() fieldId?: string;
  @Maybe() @Identifier() departmentId?: string;
  /** `next` of the page before: the newest opinions come first. */
  @Maybe() @Type(() => Number) @IsInt() @Min(1) @Max(maxInteger) before?: number;
  @Maybe() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}
