import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsIn,
  IsOptional,
  IsUUID,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { DecideDto } from '../../../assignment/decision/dto/decide.dto.js';
import { Identifier, Prose } from '../../../common/validation/fields.js';
import { Version } from '../../../common/validation/version.js';
import { SeenOpinionDto } from '../../../opinion/dto/seen-opinion.dto.js';
import { OnFloorDto } from '../../dto/floor.dto.js';

export class DecideOpinionDto extends DecideDto {
  /** Version of the opinion on which the decision is based. */
  @Version() version: number;

  /** What the person saw on the floor; omitted when deciding elsewhere. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @Identifier()
  expectedOnFloor?: string | null;
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
  /** All opinions decided together, in the order they were heard. */
  @ApiProperty({ type: [String], format: 'uuid' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @IsUUID('all', { each: true })
  opinionIds: string[];

  /** Which of them was on the floor. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true })
  @ValidateIf((_, value) => value !== null)
  @Identifier()
  onFloor: string | null;
}
