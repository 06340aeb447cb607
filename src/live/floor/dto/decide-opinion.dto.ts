import { ApiProperty } from '@nestjs/swagger';
import { ValidateIf } from 'class-validator';
import { DecideDto } from '../../../assignment/dto/decide.dto.js';
import { Identifier } from '../../../common/validation/fields.js';
import { Version } from '../../../common/validation/version.js';

export class DecideOpinionDto extends DecideDto {
  /** Of the opinion as the person saw it: a decision is never made on another one. */
  @Version()
  version: number;

  /** What the person saw on the floor; left out by desks that decide away from it. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true, required: false })
  @ValidateIf((_, value) => value !== undefined && value !== null)
  @Identifier()
  expectedOnFloor?: string | null;
}
