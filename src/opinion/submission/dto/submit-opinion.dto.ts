import { ApiProperty } from '@nestjs/swagger';
import { Equals, IsBoolean, IsIn, ValidateIf } from 'class-validator';
import { Identifier, Line, Prose } from '../../../common/validation/fields.js';
import { VietnamesePhone } from '../../../common/validation/phone-number.js';
import {
  type DisplayConsent,
  displayConsents,
  type OpinionChannel,
  type OpinionKind,
  opinionKinds,
} from '../../../contract/opinion.js';
import { Omittable } from '../../../common/validation/omittable.js';
import { NotifyChoiceDto, tellsByPhone } from './notify-choice.dto.js';

const citizens = ['citizen', 'business'] as const;
const entered = ['citizen', 'business', 'delegate'] as const;
export const enteredChannels = [
  'paper',
  'spoken',
  'phone',
  'department',
  'community',
] as const satisfies readonly OpinionChannel[];

/** The content of an opinion, whatever its channel. */
export class OpinionContentDto extends NotifyChoiceDto {
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' }) @IsIn(opinionKinds) kind: OpinionKind;

  @Prose(5000, 10) text: string;

  /** The field (lĩnh vực), if known to the author. */
  @Omittable() @Identifier() fieldId?: string;

  /** The author's consent to processing the given personal data. Must be `true`, and only the person can give it. */
  @ApiProperty({ enum: [true] }) @Equals(true) consent: boolean;

  /** How the author consents to be shown in the hall and in public; default `none`. */
  @ApiProperty({ enum: displayConsents, enumName: 'DisplayConsent' })
  @Omittable()
  @IsIn(displayConsents)
  displayConsent?: DisplayConsent;

  /**
   * Asks that departments do not learn who sent it (đề nghị giữ kín), for complaints about their own people. Hall and public
   * get no name either.
   */
  @Omittable() @IsBoolean() keepIdentity?: boolean;

  /** Also wants to stand up and speak. */
  @Omittable() @IsBoolean() wantsToSpeak?: boolean;

  @ValidateIf(
    (dto: { authorKind?: unknown; businessName?: unknown }) =>
      dto.authorKind === 'business' || dto.businessName != null,
  )
  @Line(200)
  businessName?: string;

  @Omittable() @Line(200) address?: string;
  /** Neighbourhood, village or group (tổ dân phố, thôn). */
  @Omittable() @Line(120) community?: string;
}

export class SubmitOpinionDto extends OpinionContentDto {
  @ApiProperty({ enum: citizens }) @Omittable() @IsIn(citizens) authorKind?: (typeof citizens)[number];

  @Line(120) name: string;
  /** Its last four digits are required with the tracking code. */
  @VietnamesePhone() phone: string;
}

/** Entered by staff on somebody's behalf, verbatim: a paper slip, a spoken question, a telephone call. */
export class EnterOpinionDto extends OpinionContentDto {
  @ApiProperty({ enum: enteredChannels }) @IsIn(enteredChannels) channel: (typeof enteredChannels)[number];

  @ApiProperty({ enum: entered }) @Omittable() @IsIn(entered) authorKind?: (typeof entered)[number];

  /** Optional only for what was said in the hall. */
  @ValidateIf((dto: { channel?: unknown; name?: unknown }) => dto.channel !== 'spoken' || dto.name != null)
  @Line(120)
  name?: string;

  /** Required to be told by phone. */
  @ApiProperty({ required: false })
  @ValidateIf((dto: EnterOpinionDto) => tellsByPhone(dto) || dto.phone !== undefined)
  @VietnamesePhone()
  phone?: string;

  /** Adds it to the queue at once; for questions spoken in the hall during the dialogue. */
  @Omittable() @IsBoolean() toQueue?: boolean;
}
