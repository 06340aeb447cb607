import { Type } from 'class-transformer';
import { IsDefined, IsObject, ValidateNested } from 'class-validator';
import { shortestPassword } from '../../../auth/password.service.js';
import { EmailAddress, Line, Password, Slug } from '../../../common/validation/fields.js';

export class FirstOrganisationDto {
  @Line(200) name: string;
  @Line(80) shortName: string;
  @Slug(60) slug: string;
  @Line(12) code: string;
  @Line(80) level: string;
}

export class FirstAdministratorDto {
  @EmailAddress() email: string;
  @Line(120) name: string;
  @Password(shortestPassword) password: string;
}

export class SetUpDto {
  /** Printed once by `npm start`. */
  @Line(100) token: string;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => FirstOrganisationDto) organisation: FirstOrganisationDto;
  @IsDefined() @IsObject() @ValidateNested() @Type(() => FirstAdministratorDto) administrator: FirstAdministratorDto;
}
