import { ApiProperty } from '@nestjs/swagger';
import { Equals, IsBoolean, IsIn, ValidateIf } from 'class-validator';
import { Identifier, Line } from '../../../common/validation/fields.js';
import { VietnamesePhone } from '../../../common/validation/phone-number.js';
import { type DisplayConsent, displayConsents } from '../../../contract/opinion.js';
import { enteredChannels } from './submit-opinion.dto.js';
import { Omittable } from '../../../common/validation/omittable.js';
import { NotifyChoiceDto, tellsByPhone } from './notify-choice.dto.js';

/** A name is required only from those who consent to be named; the others are called by number. */
const namedOrGiven = ({ displayConsent, name }: AskToSpeakDto): boolean =>
  name != null || displayConsent === 'name' || displayConsent === 'initials';

/** A request to speak (đăng ký phát biểu) on a topic; the words are written down while the person speaks. */
export class AskToSpeakDto extends NotifyChoiceDto {
  @Line(200, 5) topic: string;

  /** The field (lĩnh vực), if known. */
  @Omittable() @Identifier() fieldId?: string;

  /** Consent to processing the given data. Must be `true`, and only the person can give it. */
  @ApiProperty({ enum: [true] }) @Equals(true) consent: boolean;

  /** How the person consents to be shown in the hall and in public; default `none`. */
  @ApiProperty({ enum: displayConsents, enumName: 'DisplayConsent' })
  @Omittable()
  @IsIn(displayConsents)
  displayConsent?: DisplayConsent;

  @ApiProperty({ required: false }) @ValidateIf(namedOrGiven) @Line(120) name?: string;

  /** Its last four digits are required with the tracking code; without a phone a PIN is issued. */
  @ApiProperty({ required: false })
  @ValidateIf((dto: AskToSpeakDto) => tellsByPhone(dto) || dto.phone !== undefined)
  @VietnamesePhone()
  phone?: string;

  /** Speaks for a business. */
  @Omittable() @Line(200) businessName?: string;

  /** Neighbourhood, village or group (tổ dân phố, thôn). */
  @Omittable() @Line(120) community?: string;
}

/** A request to speak entered on somebody's behalf by staff or a head of neighbourhood. */
export class EnterSpeakRequestDto extends AskToSpeakDto {
  @ApiProperty({ enum: enteredChannels }) @IsIn(enteredChannels) channel: (typeof enteredChannels)[number];

  /** Adds it to the queue at once; only for those who may accept opinions. */
  @Omittable() @IsBoolean() toQueue?: boolean;
}
