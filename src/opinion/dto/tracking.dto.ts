import { Prose } from '../../common/validation/fields.js';
import { PinDigits, TrackingCodeText } from './tracking-fields.js';

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
