import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class EditionDto {
  /** An earlier edition; the latest unless named. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(100_000) edition?: number;
}
