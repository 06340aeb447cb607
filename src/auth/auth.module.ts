import { Global, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { Housekeeping } from '../database/housekeeping.js';
import { AdmissionService } from './admission.service.js';
import { ChallengeService } from './challenge.service.js';
import { DeviceService } from './device.service.js';
import { LoginService } from './login.service.js';
import { PasswordChangeService } from './password-change.service.js';
import { PasswordService } from './password.service.js';
import { PermissionGuard } from './permission.guard.js';
import { RateLimitService } from './rate-limit.service.js';
import { RevocationService } from './revocation.service.js';
import { SecurityLog } from './security-log.service.js';
import { Signer } from './signer.service.js';
import { SecondFactorService } from './second-factor/second-factor.service.js';
import { SignInLimitService } from './sign-in-limit.service.js';
import { SignInService } from './sign-in.service.js';
import { sweepLogins, sweepRateLimits, sweepSecurityEvents } from './sweeps.js';

/** Authentication and permissions. Global: its guard protects every route. */
@Global()
@Module({
  providers: [
    AdmissionService,
    ChallengeService,
    DeviceService,
    LoginService,
    PasswordChangeService,
    PasswordService,
    RateLimitService,
    RevocationService,
    SecurityLog,
    SecondFactorService,
    SignInLimitService,
    Signer,
    SignInService,
    { provide: APP_GUARD, useClass: PermissionGuard },
  ],
  exports: [
    AdmissionService,
    ChallengeService,
    LoginService,
    PasswordChangeService,
    PasswordService,
    RateLimitService,
    RevocationService,
    SecurityLog,
    Signer,
    SecondFactorService,
    SignInService,
  ],
})
export class AuthModule {
  constructor(housekeeping: Housekeeping) {
    housekeeping.register(sweepLogins, sweepSecurityEvents, sweepRateLimits);
  }
}
