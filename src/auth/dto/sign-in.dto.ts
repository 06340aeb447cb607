import { EmailAddress, Password } from '../../common/validation/fields.js';

export class SignInDto {
  @EmailAddress() email: string;
  @Password(1) password: string;
}
