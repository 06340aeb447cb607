import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { Identifier, LocalDay } from '../../common/validation/fields.js';
import { Maybe } from '../../common/validation/optional.js';
import { type TrailSubject, trailSubjects } from '../../contract/trail.js';

/** Where the page before ended: instant and id of its last entry. */
const cursor = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z_[0-9a-f-]{36}$/;

export class ReadTrailDto {
  @ApiProperty({ enum: trailSubjects, enumName: 'TrailSubject', required: false })
  @Maybe()
  @IsIn(trailSubjects)
  subject?: TrailSubject;
  /** One thing: everything that was done to it. */
  @Maybe() @Identifier() subjectId?: string;
  /** Who did it. */
  @Maybe() @Identifier() person?: string;
  @Maybe() @Matches(/^[a-z-]{1,40}$/) verb?: string;
  @Maybe() @Identifier() dialogue?: string;
  /** First and last local day. */
  @Maybe() @LocalDay() from?: string;
  @Maybe() @LocalDay() until?: string;
  @Maybe() @Matches(cursor) after?: string;
  @Maybe() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}
