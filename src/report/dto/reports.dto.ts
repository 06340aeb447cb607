import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { Identifier } from '../../common/validation/fields.js';

export class YearDto {
  /** Default: the present year. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
}

export class DepartmentsReportDto extends YearDto {
  /** Default: the reader's own organisation. */
  @IsOptional() @Identifier() organisationId?: string;
}

const promisedIn = ['this', 'previous'] as const;

export class PromisesDto {
  /** `previous` (default): of the last dialogue of the same kind before it; `this`: of the dialogue itself. */
  @ApiProperty({ enum: promisedIn, required: false }) @IsOptional() @IsIn(promisedIn) of?: (typeof promisedIn)[number];
}
