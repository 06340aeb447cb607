import { ApiProperty } from '@nestjs/swagger';
import { Equals, IsBoolean, IsIn, ValidateIf } from 'class-validator';
import { Identifier, Line } from '../../../common/validation/fields.js';
import { VietnamesePhone } from '../../../common/validation/phone-number.js';
import { type DisplayConsent, displayConsents } from '../../../contract/opinion.js';
import { enteredChannels } from './submit-opinion.dto.js';
import { Omittable } from '../../../common/validation/omittable.js';

/** Whoever agrees to be named has to say the name; the others may be called by their number. */
const namedOrGiven = ({ displayConsent, name }: AskToSpeakDto): boolean =>
  name != null || displayConsent === 'name' || displayConsent === 'initials';

/** đăng ký phát biểu: what it will be about. The words are written down while the person speaks. */
export class AskToSpeakDto {
  @Line(200, 5) topic: string;

  /** Lĩnh vực, when the person knows it. */
  @Omittable() @Identifier() fieldId?: string;

  /** The person agrees that what is given here is processed. Only `true` will do, and only the person can say it. */
  @ApiProperty({ enum: [true] })
  @Equals(true)
  consent: boolean;

  /** How the person agrees to be shown in the hall and in public; `none` unless they say otherwise. */
  @ApiProperty({ enum: displayConsents, enumName: 'DisplayConsent' })
  @Omittable()
  @IsIn(displayConsents)
  displayConsent?: DisplayConsent;

  @ApiProperty({ required: false })
  @ValidateIf(namedOrGiven)
  @Line(120)
  name?: string;

  /** Its last four digits are asked for beside the tracking code; where none is given a PIN is made. */
  @Omittable() @VietnamesePhone() phone?: string;

  /** Speaks for a business. */
  @Omittable() @Line(200) businessName?: string;

  /** Tổ dân phố, thôn or group. */
  @Omittable() @Line(120) community?: string;
}

/** Asked on somebody's behalf: at the door, by the moderators, by the secretary, in a neighbourhood. */
export class EnterSpeakRequestDto extends AskToSpeakDto {
  @ApiProperty({ enum: enteredChannels })
  @IsIn(enteredChannels)
  channel: (typeof enteredChannels)[number];

  /** Stands in the queue at once; for those who accept opinions. */
  @Omittable() @IsBoolean() toQueue?: boolean;
}
