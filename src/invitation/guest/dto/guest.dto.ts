import { Type } from 'class-transformer';
import {
  Equals,
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { EmailAddress, Identifier, Line } from '../../../common/validation/fields.js';
import { VietnamesePhone } from '../../../common/validation/phone-number.js';
import { GivenInstant } from '../../../common/validation/when.js';
import { type AttendeeKind, attendeeKinds } from '../../../contract/invitation.js';
import { Omittable } from '../../../common/validation/omittable.js';

const isBusiness = (dto: { kind?: unknown; businessName?: unknown }): boolean =>
  dto.kind === 'business' || (dto.businessName !== undefined && dto.businessName !== null);

export class GuestDto {
  @IsIn(attendeeKinds) kind: AttendeeKind;
  @Line(120) name: string;
  /** Required for businesses; for a delegate optionally the organisation. */
  @ValidateIf(isBusiness) @Line(200) businessName?: string | null;
  @IsOptional() @VietnamesePhone() phone?: string | null;
  @IsOptional() @Line(200) address?: string | null;
}

export class InviteDto extends GuestDto {
  /** The inviting department; default: the organiser's office. */
  @IsOptional() @Identifier() departmentId?: string | null;
  @IsOptional() @EmailAddress() email?: string | null;
  /** Confirms that the phone is shared with somebody already invited: a family, an office. */
  @IsOptional() @IsBoolean() sharedPhone?: boolean;
}

export class RegisterDto {
  @IsIn(attendeeKinds) kind: AttendeeKind;
  @Line(120) name: string;
  @ValidateIf(isBusiness) @Line(200) businessName?: string | null;
  @VietnamesePhone() phone: string;
  @IsOptional() @EmailAddress() email?: string | null;
  @IsOptional() @Line(200) address?: string | null;
  /** Consent to keep these details for the reception. Must be `true`, and never pre-ticked. */
  @Equals(true) consent: boolean;
}

export class WalkInDto extends GuestDto {
  /** Required if more than the name is recorded. */
  @IsOptional() @IsBoolean() consent?: boolean;
  /** Confirms that this is somebody else than the guest of the same name. */
  @IsOptional() @IsBoolean() namesake?: boolean;
  /** When they came, where that was earlier: noted while the network was away. ISO 8601. */
  @Omittable() @GivenInstant() at?: string;
}

/** Exactly one of the three identifies the guest. */
export class CheckInDto {
  @IsOptional() @Line(60) doorCode?: string;
  @IsOptional() @Identifier() registrationId?: string;
  @IsOptional() @Identifier() invitationId?: string;
  /** When they came, where that was earlier: noted while the network was away. ISO 8601. */
  @Omittable() @GivenInstant() at?: string;
}

/** Why contacts are needed; written to the trail. */
export class GuestPurposeDto {
  @Line(200, 5) purpose: string;
}

export class ListInvitationsDto {
  @IsOptional() @Identifier() departmentId?: string;
  /** Id of the last invitation of the previous page. */
  @IsOptional() @Identifier() after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

export class ListGuestsDto {
  /** Prefixes of words of the name, accents optional; or the last three or four digits of the phone. */
  @IsOptional() @IsString() @MaxLength(120) q?: string;
  /** End of the previous page. */
  @IsOptional() @Matches(/^[0-9a-z]{0,200}_[0-9a-f-]{36}$/) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}
