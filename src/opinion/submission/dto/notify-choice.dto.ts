import { ApiProperty } from '@nestjs/swagger';
import { IsIn, ValidateIf } from 'class-validator';
import type { Language } from '../../../common/language.js';
import { EmailAddress } from '../../../common/validation/fields.js';
import { Omittable } from '../../../common/validation/omittable.js';
import { type NotifyChoice, notifyChoices } from '../../../contract/message.js';

/** How the author wants to be told what becomes of the opinion. */
export class NotifyChoiceDto {
  /** Default `none`: no messages. */
  @ApiProperty({ enum: notifyChoices, enumName: 'NotifyChoice' })
  @Omittable()
  @IsIn(notifyChoices)
  notifyBy?: NotifyChoice;

  /** Language of the messages; default `vi`. */
  @ApiProperty({ enum: ['vi', 'en'] }) @Omittable() @IsIn(['vi', 'en']) notifyLanguage?: Language;

  /** Required to be told by e-mail. */
  @ApiProperty({ required: false })
  @ValidateIf((dto: NotifyChoiceDto) => dto.notifyBy === 'email' || dto.email !== undefined)
  @EmailAddress()
  email?: string;
}

/** Whether a phone number is needed to tell the author. */
export const tellsByPhone = ({ notifyBy }: NotifyChoiceDto): boolean => notifyBy === 'sms' || notifyBy === 'zalo';
