import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor.js';
import { Me, Permit, WhilePending } from '../auth/decorators.js';
import { SecondFactorService } from '../auth/second-factor/second-factor.service.js';
import { Id } from '../common/validation/id.pipe.js';
import { AccountService } from './account.service.js';
import { AccountView } from './dto/account.view.js';
import { CodeDto, CurrentPasswordDto, RemoveSecondFactorDto, RequireSecondFactorDto } from './dto/second-factor.dto.js';
import {
  BegunSecondFactorView,
  RecoveryCodesView,
  SecondFactorRuleView,
  SecondFactorView,
} from './dto/second-factor.view.js';

/** One-time codes beside the password: one's own, and what an organisation requires. */
@ApiTags('second-factor')
@Controller('api/v1')
export class SecondFactorController {
  constructor(
    private readonly factors: SecondFactorService,
    private readonly accounts: AccountService,
  ) {}

  @Get('me/second-factor')
  @Permit('session.use')
  @WhilePending()
  async show(@Me() actor: Actor): Promise<SecondFactorView> {
    const { enabledAt, ...state } = await this.factors.stateOf(actor);
    return { ...state, enabledAt: enabledAt?.toISOString() ?? null };
  }

  /** The secret for an authenticator app, shown this once; it counts once a code was confirmed. */
  @Post('me/second-factor')
  @Permit('session.use')
  @WhilePending()
  async begin(@Me() actor: Actor, @Body() { current }: CurrentPasswordDto): Promise<BegunSecondFactorView> {
    return this.factors.begin(actor, await this.accounts.emailOf(actor), current);
  }

  /** Returns the recovery codes, this once. Every other login of the account ends. */
  @Post('me/second-factor/confirm')
  @HttpCode(200)
  @Permit('session.use')
  @WhilePending()
  async confirm(@Me() actor: Actor, @Body() { code }: CodeDto): Promise<RecoveryCodesView> {
    return { codes: await this.factors.confirm(actor, code) };
  }

  /** New recovery codes; those from before are void. */
  @Post('me/second-factor/recovery-codes')
  @HttpCode(200)
  @Permit('session.use')
  async renew(@Me() actor: Actor, @Body() { current }: CurrentPasswordDto): Promise<RecoveryCodesView> {
    return { codes: await this.factors.renewCodes(actor, current) };
  }

  @Post('me/second-factor/remove')
  @HttpCode(204)
  @Permit('session.use')
  remove(@Me() actor: Actor, @Body() { current, code }: RemoveSecondFactorDto): Promise<void> {
    return this.factors.remove(actor, current, code);
  }

  /** For somebody else who has lost phone and recovery codes. Signs them out everywhere. */
  @Delete('accounts/:id/second-factor')
  @Permit('account.manage')
  removeOf(@Me() actor: Actor, @Id() id: string): Promise<AccountView> {
    return this.accounts.removeSecondFactor(actor, id);
  }

  @Get('organisations/:id/second-factor')
  @Permit('account.manage')
  rule(@Me() actor: Actor, @Id() id: string): Promise<SecondFactorRuleView> {
    return this.accounts.secondFactorRule(actor, id);
  }

  /** Whether everybody of the organisation needs one. Whoever requires it must have one. */
  @Post('organisations/:id/second-factor')
  @HttpCode(200)
  @Permit('account.manage')
  require(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() { required }: RequireSecondFactorDto,
  ): Promise<SecondFactorRuleView> {
    return this.accounts.requireSecondFactor(actor, id, required);
  }
}
