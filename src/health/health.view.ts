import { ApiProperty } from '@nestjs/swagger';

export class HealthView {
  status: 'ok';
}

export class TimeView {
  /** The server's clock. */
  @ApiProperty({ format: 'date-time' }) now: string;
}
