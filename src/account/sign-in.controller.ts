import { Body, Controller, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CONFIG } from '../common/common.module.js';
import type { Config } from '../config/config.js';
import type { Actor } from '../auth/actor.js';
import { cookieOptions, loginCookie } from '../auth/cookies.js';
import { MeView } from './dto/me.view.js';
import { ChangePasswordDto, SignInDto } from './dto/sign-in.dto.js';
import { lifetimeMs } from '../auth/login.service.js';
import { MeService } from './me.service.js';
import { AccountService } from './account.service.js';
import { TakesChallenge } from '../auth/challenge-header.js';
import type { Caller } from '../auth/caller.js';
import { Device, From, Me, Permit, WhilePending } from '../auth/decorators.js';
import { SignInService } from '../auth/sign-in.service.js';

@ApiTags('sign-in')
@Controller('api/v1')
export class SignInController {
  constructor(
    private readonly signIns: SignInService,
    private readonly me: MeService,
    private readonly accounts: AccountService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Sets the login cookie `dt`. */
  @Post('sign-in')
  @HttpCode(200)
  @Permit('public.read')
  @TakesChallenge()
  async signIn(
    @Body() dto: SignInDto,
    @Req() request: FastifyRequest,
    @From() caller: Caller,
    @Device() deviceHash: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MeView> {
    const { protocol, hostname, headers } = request;
    const visitor = { caller, deviceHash, protocol, hostname, userAgent: headers['user-agent'] };
    const token = await this.signIns.signIn(dto, visitor);
    void reply.setCookie(loginCookie(this.config), token, {
      ...cookieOptions(this.config, protocol),
      maxAge: lifetimeMs / 1000,
    });
    return this.me.describe(token);
  }

  @Post('sign-out')
  @HttpCode(204)
  @WhilePending()
  @Permit('session.use')
  async signOut(@Me() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIns.signOut(actor);
    void reply.clearCookie(loginCookie(this.config), cookieOptions(this.config));
  }

  /** Ends every login of this account, on all devices. */
  @Post('sign-out-everywhere')
  @HttpCode(204)
  @WhilePending()
  @Permit('session.use')
  async signOutEverywhere(@Me() actor: Actor, @Res({ passthrough: true }) reply: FastifyReply): Promise<void> {
    await this.signIns.signOutEverywhere(actor);
    void reply.clearCookie(loginCookie(this.config), cookieOptions(this.config));
  }

  /** Of the signed-in person. Every other login of the account ends. */
  @Post('me/password')
  @HttpCode(204)
  @WhilePending()
  @Permit('session.use')
  changePassword(@Me() actor: Actor, @Body() dto: ChangePasswordDto): Promise<void> {
    return this.accounts.changeOwnPassword(actor, dto);
  }

  @Get('me')
  @WhilePending()
  @Permit('session.use')
  showMe(@Req() request: FastifyRequest): Promise<MeView> {
    return this.me.describe(request.cookies[loginCookie(this.config)] ?? '');
  }
}
