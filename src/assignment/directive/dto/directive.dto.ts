import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsOptional, ValidateNested } from 'class-validator';
import { Line, Prose } from '../../../common/validation/fields.js';
import { AssignmentOrderDto } from '../../decision/dto/decide.dto.js';

/** A conclusion of the chair. */
export class GiveDirectiveDto {
  @Prose(4000)
  text: string;

  /** Who carries it out, each until a date or openly continuous. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AssignmentOrderDto)
  assignments: AssignmentOrderDto[];

  /** For whom a secretary or operator presses; the dialogue's chair unless a co-chair is named. */
  @IsOptional()
  @Line(160)
  chairName?: string;
}
