import { EmailAddress, Password } from '../../common/validation/fields.js';
import { shortestPassword } from '../../auth/password.service.js';

export class SignInDto {
  @EmailAddress() email: string;
  @Password(1) password: string;
}

export class ChangePasswordDto {
  @Password(1) current: string;
  @Password(shortestPassword) password: string;
}
