import { Body, Controller, Get, HttpCode, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor.js';
import { Me, Permit } from '../auth/decorators.js';
import { Id } from '../common/validation/id.pipe.js';
import { AccountService } from './account.service.js';
import {
  ChangeAccountDto,
  CreateAccountDto,
  EndGrantDto,
  GrantRoleDto,
  ListAccountsDto,
  SetPasswordDto,
} from './dto/account.dto.js';
import { AccountList, AccountView } from './dto/account.view.js';
import { GrantService } from './grant.service.js';

@ApiTags('accounts')
@Controller('api/v1')
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly grants: GrantService,
  ) {}

  @Get('organisations/:id/accounts')
  @Permit('account.manage')
  list(@Me() actor: Actor, @Id() id: string, @Query() query: ListAccountsDto): Promise<AccountList> {
    return this.accounts.list(actor, id, query.after);
  }

  @Post('organisations/:id/accounts')
  @Permit('account.manage')
  create(@Me() actor: Actor, @Id() id: string, @Body() dto: CreateAccountDto): Promise<AccountView> {
    return this.accounts.create(actor, id, dto);
  }

  @Patch('accounts/:id')
  @Permit('account.manage')
  change(@Me() actor: Actor, @Id() id: string, @Body() dto: ChangeAccountDto): Promise<AccountView> {
    return this.accounts.change(actor, id, dto);
  }

  @Post('accounts/:id/password')
  @HttpCode(204)
  @Permit('account.manage')
  setPassword(@Me() actor: Actor, @Id() id: string, @Body() dto: SetPasswordDto): Promise<void> {
    return this.accounts.setPassword(actor, id, dto.password);
  }

  @Post('accounts/:id/disable')
  @HttpCode(200)
  @Permit('account.manage')
  disable(@Me() actor: Actor, @Id() id: string): Promise<AccountView> {
    return this.accounts.disable(actor, id);
  }

  @Post('accounts/:id/enable')
  @HttpCode(200)
  @Permit('account.manage')
  enable(@Me() actor: Actor, @Id() id: string): Promise<AccountView> {
    return this.accounts.enable(actor, id);
  }

  @Post('accounts/:id/grants')
  @Permit('account.manage')
  grant(@Me() actor: Actor, @Id() id: string, @Body() dto: GrantRoleDto): Promise<AccountView> {
    return this.grants.grant(actor, id, dto);
  }

  @Post('grants/:id/end')
  @HttpCode(200)
  @Permit('account.manage')
  endGrant(@Me() actor: Actor, @Id() id: string, @Body() dto: EndGrantDto): Promise<AccountView> {
    return this.grants.end(actor, id, dto);
  }
}
