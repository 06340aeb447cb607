import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Logins } from './logins.js';
import { MeService } from './me.service.js';
import { OwnPassword } from './own-password.service.js';
import { Passwords } from './passwords.js';
import { PermissionGuard } from './permission.guard.js';
import { RateLimits } from './rate-limits.js';
import { Revocations } from './revocations.js';
import { SignInController } from './sign-in.controller.js';
import { SignInLimits } from './sign-in-limits.js';
import { SignInService } from './sign-in.service.js';

/** Who asks, and what they may do. Global: every room's routes pass its guard. */
@Global()
@Module({
  controllers: [SignInController],
  providers: [
    Logins,
    MeService,
    OwnPassword,
    Passwords,
    RateLimits,
    Revocations,
    SignInLimits,
    SignInService,
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [Logins, Passwords, RateLimits, Revocations],
})
export class AuthModule {}
