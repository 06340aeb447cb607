import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDefined,
  IsIn,
  IsObject,
  IsOptional,
  ValidateNested,
} from 'class-validator';
import { DecideDto } from '../../../assignment/decision/dto/decide.dto.js';
import { Identifier, Prose } from '../../../common/validation/fields.js';
import { Nullable } from '../../../common/validation/omittable.js';
import { Version } from '../../../common/validation/version.js';
import { SeenOpinionDto } from '../../../opinion/dto/seen-opinion.dto.js';
import { OnFloorDto, SeenDto } from '../../dto/floor.dto.js';

export class DecideOpinionDto extends DecideDto {
  /** Version of the opinion on which the decision is based. */
  @Version() version: number;

  /** The floor as the person saw it; null when deciding elsewhere, which is refused while somebody speaks on it. */
  @ApiProperty({ type: SeenDto, nullable: true })
  @Nullable()
  @IsDefined()
  @IsObject()
  @ValidateNested()
  @Type(() => SeenDto)
  seen: SeenDto | null;
}

export class UndoDecisionDto {
  /** Version of the opinion as the decision left it. */
  @Version() version: number;
}

const together = ['answered', 'noted'] as const;

export class DecideTogetherDto extends OnFloorDto {
  /** From those collected, and the one on the floor. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SeenOpinionDto)
  opinions: SeenOpinionDto[];

  @ApiProperty({ enum: together }) @IsIn(together) outcome: (typeof together)[number];

  /** The answer given to all of them. */
  @IsOptional() @Prose(4000) words?: string;
}

export class UndoTogetherDto {
  /** All opinions decided together, as the decision left them, in the order they were heard. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => SeenOpinionDto)
  opinions: SeenOpinionDto[];

  /** Which of them was on the floor. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @Nullable()
  @Identifier()
  onFloor: string | null;
}
