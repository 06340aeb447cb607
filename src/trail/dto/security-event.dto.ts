import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, Matches, Max, Min } from 'class-validator';
import { Identifier } from '../../common/validation/fields.js';
import { Omittable } from '../../common/validation/omittable.js';
import { type SecurityEventKind, securityEventKinds } from '../../contract/security.js';
import { cursor } from './trail.dto.js';

export class ReadSecurityEventsDto {
  @ApiProperty({ enum: securityEventKinds, enumName: 'SecurityEventKind', required: false })
  @Omittable()
  @IsIn(securityEventKinds)
  kind?: SecurityEventKind;
  /** Only what concerned this account. */
  @Omittable() @Identifier() account?: string;
  @Omittable() @Matches(cursor) after?: string;
  @Omittable() @Type(() => Number) @IsInt() @Min(1) @Max(100) limit?: number;
}
