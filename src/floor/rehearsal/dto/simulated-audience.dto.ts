import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min } from 'class-validator';

export class InviteAudienceDto {
  /** For how many minutes. */
  @IsInt() @Min(1) @Max(60) minutes: number;
}

export class AudienceView {
  @ApiProperty({ format: 'date-time' }) until: string;
}
