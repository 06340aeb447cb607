import { ApiProperty } from '@nestjs/swagger';
import { Equals, IsBoolean, IsIn, ValidateIf } from 'class-validator';
import { EmailAddress, Identifier, Line, Prose } from '../../../common/validation/fields.js';
import { VietnamesePhone } from '../../../common/validation/phone-number.js';
import {
  type DisplayConsent,
  displayConsents,
  type OpinionChannel,
  type OpinionKind,
  opinionKinds,
} from '../../../contract/opinion.js';
import { Omittable } from '../../../common/validation/omittable.js';

const citizens = ['citizen', 'business'] as const;
const entered = ['citizen', 'business', 'delegate'] as const;
export const enteredChannels = [
  'paper',
  'spoken',
  'phone',
  'department',
  'community',
] as const satisfies readonly OpinionChannel[];

/** What every opinion says, however it came. */
export class OpinionContentDto {
  @ApiProperty({ enum: opinionKinds, enumName: 'OpinionKind' })
  @IsIn(opinionKinds)
  kind: OpinionKind;

  @Prose(5000, 10) text: string;

  /** Lĩnh vực, when the author knows it. */
  @Omittable() @Identifier() fieldId?: string;

  /** The author agrees that the personal data given here is processed. Only `true` will do, and only the person can say it. */
  @ApiProperty({ enum: [true] })
  @Equals(true)
  consent: boolean;

  /** How the author agrees to be shown in the hall and in public; `none` unless they say otherwise. */
  @ApiProperty({ enum: displayConsents, enumName: 'DisplayConsent' })
  @Omittable()
  @IsIn(displayConsents)
  displayConsent?: DisplayConsent;

  /** Also wants to stand up and speak. */
  @Omittable() @IsBoolean() wantsToSpeak?: boolean;

  @ValidateIf(
    (dto: { authorKind?: unknown; businessName?: unknown }) =>
      dto.authorKind === 'business' || dto.businessName != null,
  )
  @Line(200)
  businessName?: string;

  @Omittable() @EmailAddress() email?: string;
  @Omittable() @Line(200) address?: string;
  /** Tổ dân phố, thôn or group. */
  @Omittable() @Line(120) community?: string;
}

export class SubmitOpinionDto extends OpinionContentDto {
  @ApiProperty({ enum: citizens })
  @Omittable()
  @IsIn(citizens)
  authorKind?: (typeof citizens)[number];

  @Line(120) name: string;
  /** Its last four digits are asked for beside the tracking code. */
  @VietnamesePhone() phone: string;
}

/** Written down by staff for somebody who cannot, faithfully: a slip, a spoken question, a telephone call. */
export class EnterOpinionDto extends OpinionContentDto {
  @ApiProperty({ enum: enteredChannels })
  @IsIn(enteredChannels)
  channel: (typeof enteredChannels)[number];

  @ApiProperty({ enum: entered })
  @Omittable()
  @IsIn(entered)
  authorKind?: (typeof entered)[number];

  /** May be missing only for what was said in the hall. */
  @ValidateIf((dto: { channel?: unknown; name?: unknown }) => dto.channel !== 'spoken' || dto.name != null)
  @Line(120)
  name?: string;

  @Omittable() @VietnamesePhone() phone?: string;

  /** Said aloud in the hall while it is in session: stands in the queue at once. */
  @Omittable() @IsBoolean() toQueue?: boolean;
}
