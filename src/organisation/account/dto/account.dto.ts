import { ApiProperty } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { shortestPassword } from '../../../auth/password.service.js';
import { EmailAddress, Identifier, Line, LocalDay, Password } from '../../../common/validation/fields.js';
import { Maybe, OrNull } from '../../../common/validation/optional.js';
import { type Role, roles } from '../../../contract/permissions.js';

export const grantable = roles.filter((role) => role !== 'public');

export class ListAccountsDto {
  /** `next` of the page before. */
  @Maybe() @Identifier() after?: string;
}

export class CreateAccountDto {
  @EmailAddress() email: string;
  @Line(120) name: string;
  @OrNull() @Line(160) title?: string | null;
  /** Told to the person by the administrator. */
  @Password(shortestPassword) password: string;
}

export class ChangeAccountDto {
  @Maybe() @Line(120) name?: string;
  @OrNull() @Line(160) title?: string | null;
}

export class SetPasswordDto {
  @Password(shortestPassword) password: string;
}

export class GrantRoleDto {
  @ApiProperty({ enum: grantable, enumName: 'GrantableRole' }) @IsIn(grantable) role: Role;
  @Identifier() organisationId: string;
  /** Needed by the two department roles, refused for all others. */
  @OrNull() @Identifier() departmentId?: string | null;
  /** Only this dialogue; for chair, operator, secretary, moderator and receptionist. */
  @OrNull() @Identifier() dialogueId?: string | null;
  @LocalDay() validFrom: string;
  @OrNull() @LocalDay() validUntil?: string | null;
}

export class EndGrantDto {
  /** The last day on which the role is held; without it the role ends at once. */
  @OrNull() @LocalDay() validUntil?: string | null;
}
