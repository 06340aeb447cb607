import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Identifier } from '../../common/validation/fields.js';

export class YearDto {
  /** The present year unless given. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
}

export class DepartmentsReportDto extends YearDto {
  /** The reader's own organisation unless given. */
  @IsOptional() @Identifier() organisationId?: string;
}

const promisedIn = ['this', 'previous'] as const;

export class PromisesDto {
  /** `previous` unless given: of the last dialogue of the same kind before it; `this`: of the dialogue itself. */
  @ApiProperty({ enum: promisedIn, required: false })
  @IsOptional()
  @IsIn(promisedIn)
  of?: (typeof promisedIn)[number];
}
