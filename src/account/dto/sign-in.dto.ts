import { EmailAddress, Line, Password } from '../../common/validation/fields.js';
import { Omittable } from '../../common/validation/omittable.js';
import { shortestPassword } from '../../auth/password.service.js';

export class SignInDto {
  @EmailAddress() email: string;
  @Password(1) password: string;
  /** Six digits of the authenticator app or a recovery code, where the account has a second factor. */
  @Omittable() @Line(60) code?: string;
}

export class ChangePasswordDto {
  @Password(1) current: string;
  @Password(shortestPassword) password: string;
}
