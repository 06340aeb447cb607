import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Line, Prose } from '../../../common/validation/fields.js';
import { AssignmentOrderDto } from '../../decision/dto/decide.dto.js';

/** A directive of the chair. */
export class GiveDirectiveDto {
  @Prose(4000) text: string;

  /** Who carries it out, each with a due date or continuous. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AssignmentOrderDto)
  assignments: AssignmentOrderDto[];

  /** On whose behalf a secretary or operator acts; default: the dialogue's chair. */
  @IsOptional() @Line(160) chairName?: string;
}
