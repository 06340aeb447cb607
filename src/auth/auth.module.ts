import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Logins } from './login.service.js';
import { MeService } from './me.service.js';
import { OwnPassword } from './password-change.service.js';
import { Passwords } from './password.service.js';
import { PermissionGuard } from './permission.guard.js';
import { RateLimits } from './rate-limit.service.js';
import { Revocations } from './revocation.service.js';
import { SignInController } from './sign-in.controller.js';
import { SignInLimits } from './sign-in-limit.service.js';
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
