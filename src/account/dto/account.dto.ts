import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { shortestPassword } from '../../auth/password.service.js';
import { EmailAddress, Identifier, Line, LocalDay, Password } from '../../common/validation/fields.js';
import { type Role, roles } from '../../contract/permissions.js';
import { Omittable } from '../../common/validation/omittable.js';

export const grantable = roles.filter((role) => role !== 'public');

export class ListAccountsDto {
  /** `next` of the page before. */
  @Omittable() @Identifier() after?: string;
}

export class CreateAccountDto {
  @EmailAddress() email: string;
  @Line(120) name: string;
  @IsOptional() @Line(160) title?: string | null;
  /** The administrator passes it on to the person. */
  @Password(shortestPassword) password: string;
}

export class ChangeAccountDto {
  @Omittable() @Line(120) name?: string;
  @IsOptional() @Line(160) title?: string | null;
}

export class SetPasswordDto {
  @Password(shortestPassword) password: string;
}

export class GrantRoleDto {
  @ApiProperty({ enum: grantable, enumName: 'GrantableRole' }) @IsIn(grantable) role: Role;
  @Identifier() organisationId: string;
  /** Required for the two department roles, refused for all others. */
  @IsOptional() @Identifier() departmentId?: string | null;
  /** Only this dialogue; for chair, operator, secretary, moderator and receptionist. */
  @IsOptional() @Identifier() dialogueId?: string | null;
  @LocalDay() validFrom: string;
  @IsOptional() @LocalDay() validUntil?: string | null;
}

export class EndGrantDto {
  /** The last day on which the role is held; if omitted the role ends at once. */
  @IsOptional() @LocalDay() validUntil?: string | null;
}
