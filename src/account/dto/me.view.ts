import { ApiProperty } from '@nestjs/swagger';
import type { Pending } from '../../auth/actor.js';
import { type Role, roles } from '../../contract/permissions.js';

export class MyAccountView {
  id: string;
  name: string;
  email: string;
  title: string | null;
}

const pendings = ['password', 'second-factor'] as const satisfies readonly Pending[];

export class MyOrganisationView {
  id: string;
  name: string;
  shortName: string;
  slug: string;
}

/** A role in force today, and where. */
export class MyRoleView {
  @ApiProperty({ enum: roles, enumName: 'Role' }) role: Role;
  organisationId: string;
  organisationName: string;
  departmentId: string | null;
  departmentName: string | null;
  dialogueId: string | null;
  dialogueTitle: string | null;
}

export class MeView {
  account: MyAccountView;
  organisation: MyOrganisationView;
  held: MyRoleView[];
  /** Sent back as `X-CSRF-Token` with every request that changes something. */
  csrfToken: string;
  /**
   * What has to be done before anything else: `password` was set by somebody else and has to be changed, a `second-factor` is
   * required by the organisation.
   */
  @ApiProperty({ enum: pendings, enumName: 'Pending', nullable: true }) pending: Pending | null;
}
