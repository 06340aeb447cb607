import { IsBoolean } from 'class-validator';
import { Line, Password } from '../../common/validation/fields.js';

export class CurrentPasswordDto {
  /** One's present password. */
  @Password(1) current: string;
}

export class CodeDto {
  /** Six digits of the authenticator app. */
  @Line(60) code: string;
}

export class RemoveSecondFactorDto extends CurrentPasswordDto {
  /** Six digits of the authenticator app, or a recovery code. */
  @Line(60) code: string;
}

export class RequireSecondFactorDto {
  @IsBoolean() required: boolean;
}
