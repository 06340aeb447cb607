import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Logins } from './logins.js';
import { PermissionGuard } from './permission.guard.js';

/** Who asks, and what they may do. Global: every room's routes pass its guard. */
@Global()
@Module({
  providers: [Logins, { provide: APP_GUARD, useClass: PermissionGuard }],
  exports: [Logins],
})
export class AuthModule {}
