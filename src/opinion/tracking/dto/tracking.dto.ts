import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Prose } from '../../../common/validation/fields.js';
import { type Verdict, verdicts } from '../../../contract/opinion.js';
import { PinDigits, TrackingCodeText } from './tracking-fields.js';
import { Omittable } from '../../../common/validation/omittable.js';

export class TrackDto {
  @TrackingCodeText() trackingCode: string;
  /** Last four digits of the phone, or the PIN on the slip. */
  @PinDigits() pin: string;
}

export class CompleteDto extends TrackDto {
  @Prose(5000, 2) text: string;
}

export class ReopenDto extends TrackDto {
  /** Why it is not solved. */
  @Prose(2000, 10) reason: string;
}

export class RateDto extends TrackDto {
  /** Whether the answer has solved it. */
  @ApiProperty({ enum: verdicts, enumName: 'Verdict' }) @IsIn(verdicts) verdict: Verdict;

  /** For those who handle the matter; never public. */
  @Omittable() @Prose(1000) comment?: string;
}
