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
  /** Asked of businesses; of a delegate the organisation, where it is said. */
  @ValidateIf(isBusiness) @Line(200) businessName?: string | null;
  @IsOptional() @VietnamesePhone() phone?: string | null;
  @IsOptional() @Line(200) address?: string | null;
}

export class InviteDto extends GuestDto {
  /** The inviting department; the organiser's office where left out. */
  @IsOptional() @Identifier() departmentId?: string | null;
  @IsOptional() @EmailAddress() email?: string | null;
  /** The phone is shared with somebody who was invited already: a family, an office. */
  @IsOptional() @IsBoolean() sharedPhone?: boolean;
}

export class RegisterDto {
  @IsIn(attendeeKinds) kind: AttendeeKind;
  @Line(120) name: string;
  @ValidateIf(isBusiness) @Line(200) businessName?: string | null;
  @VietnamesePhone() phone: string;
  @IsOptional() @EmailAddress() email?: string | null;
  @IsOptional() @Line(200) address?: string | null;
  /** The person agrees that these details are kept for the reception. Only `true` will do, and nothing ticks it for them. */
  @Equals(true) consent: boolean;
}

export class WalkInDto extends GuestDto {
  /** Asked for where more than the name is written down. */
  @IsOptional() @IsBoolean() consent?: boolean;
  /** When they came, where that was earlier: noted while the network was away. ISO 8601. */
  @Omittable() @GivenInstant() at?: string;
}

/** One of the three says who is at the door. */
export class CheckInDto {
  @IsOptional() @Line(60) doorCode?: string;
  @IsOptional() @Identifier() registrationId?: string;
  @IsOptional() @Identifier() invitationId?: string;
  /** When they came, where that was earlier: noted while the network was away. ISO 8601. */
  @Omittable() @GivenInstant() at?: string;
}

export class ListInvitationsDto {
  @IsOptional() @Identifier() departmentId?: string;
  /** Id of the last invitation of the page before. */
  @IsOptional() @Identifier() after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}

export class ListGuestsDto {
  /** Beginnings of words of the name, without accents if need be; or the last three or four digits of the phone. */
  @IsOptional() @IsString() @MaxLength(120) q?: string;
  /** Where the page before ended. */
  @IsOptional() @Matches(/^[0-9a-z]{0,200}_[0-9a-f-]{36}$/) after?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(200) limit?: number;
}
