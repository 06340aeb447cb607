import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';
import { Identifier } from '../../common/validation/fields.js';

export class YearDto {
  /** The present year unless given. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(2000) @Max(2100) year?: number;
}

export class DepartmentsReportDto extends YearDto {
  /** The reader's own organisation unless given. */
  @IsOptional() @Identifier() organisationId?: string;
}
