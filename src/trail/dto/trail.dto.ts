import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { Identifier, LocalDay } from '../../common/validation/fields.js';
import { type TrailSubject, trailSubjects } from '../../contract/trail.js';
import { Omittable } from '../../common/validation/omittable.js';

/** End of the previous page: instant and id of its last entry. */
export const cursor = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[0-9a-f-]{36}$/;

export class ReadTrailDto {
  @ApiProperty({ enum: trailSubjects, enumName: 'TrailSubject', required: false })
  @Omittable()
  @IsIn(trailSubjects)
  subject?: TrailSubject;
  /** Only entries about this object. */
  @Omittable() @Identifier() subjectId?: string;
  /** Only entries by this account. */
  @Omittable() @Identifier() person?: string;
  @Omittable() @Matches(/^[a-z-]{1,40}$/) verb?: string;
  @Omittable() @Identifier() dialogue?: string;
  /** First and last local day. */
  @Omittable() @LocalDay() from?: string;
  @Omittable() @LocalDay() until?: string;
  @Omittable() @Matches(cursor) after?: string;
  @Omittable() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}
