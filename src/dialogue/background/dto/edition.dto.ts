import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class EditionDto {
  /** Number of an earlier edition; default: the latest. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000) edition?: number;
}
