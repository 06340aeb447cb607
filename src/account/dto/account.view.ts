import { ApiProperty } from '@nestjs/swagger';
import { type Role, roles } from '../../contract/permissions.js';

export class GrantView {
  id: string;
  @ApiProperty({ enum: roles, enumName: 'Role' }) role: Role;
  organisationId: string;
  departmentId: string | null;
  dialogueId: string | null;
  dialogueTitle: string | null;
  validFrom: string;
  validUntil: string | null;
}

export class AccountView {
  id: string;
  organisationId: string;
  email: string;
  name: string;
  title: string | null;
  disabledAt: string | null;
  /** Signing in takes a one-time code. */
  secondFactor: boolean;
  grants: GrantView[];
}

export class AccountList {
  items: AccountView[];
  /** Pass as `after` for the next page. */
  next: string | null;
}
