import { Module } from '@nestjs/common';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { AccountController } from './account.controller.js';
import { AccountService } from './account.service.js';
import { GrantService } from './grant.service.js';
import { MeService } from './me.service.js';
import { SecondFactorController } from './second-factor.controller.js';
import { SetUpController } from './set-up/set-up.controller.js';
import { SetUpService } from './set-up/set-up.service.js';
import { SignInController } from './sign-in.controller.js';

/** The people who work here: signing in, who they are, their accounts and roles, the first administrator. */
@Module({
  imports: [OrganisationModule],
  controllers: [SignInController, SecondFactorController, AccountController, SetUpController],
  providers: [AccountService, GrantService, MeService, SetUpService],
  exports: [SetUpService],
})
export class AccountModule {}
