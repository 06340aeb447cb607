import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor.js';
import { Me, Permit, Idempotent } from '../auth/decorators.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { CoverageQueries } from './coverage.queries.js';
import { InviteDto, ListInvitationsDto } from './guest/dto/guest.dto.js';
import { CoverageView, InvitationPage, InvitationView } from './guest/dto/guest.view.js';
import { GuestQueries } from './guest/guest.queries.js';
import { InvitationService } from './invitation.service.js';

@ApiTags('invitations')
@Controller('api/v1')
export class InvitationController {
  constructor(
    private readonly invitations: InvitationService,
    private readonly guests: GuestQueries,
    private readonly coverage: CoverageQueries,
  ) {}

  @Post('dialogues/:id/invitations')
  @Permit('invitation.manage')
  async invite(
    @Me() actor: Actor,
    @Param('id') id: string,
    @Body() dto: InviteDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<InvitationView> {
    const invitation = await this.invitations.invite(actor, id, dto, once);
    return this.guests.getInvitation(actor, invitation.id);
  }

  @Get('dialogues/:id/invitations')
  @Permit('invitation.read')
  list(@Me() actor: Actor, @Param('id') id: string, @Query() query: ListInvitationsDto): Promise<InvitationPage> {
    return this.guests.listInvitations(actor, id, query);
  }

  @Get('dialogues/:id/coverage')
  @Permit('invitation.read')
  cover(@Me() actor: Actor, @Param('id') id: string): Promise<CoverageView> {
    return this.coverage.get(actor, id);
  }

  @Post('invitations/:id/accept')
  @HttpCode(200)
  @Permit('invitation.manage')
  async accept(@Me() actor: Actor, @Param('id') id: string): Promise<InvitationView> {
    await this.invitations.accept(actor, id);
    return this.guests.getInvitation(actor, id);
  }

  @Post('invitations/:id/decline')
  @HttpCode(200)
  @Permit('invitation.manage')
  async decline(@Me() actor: Actor, @Param('id') id: string): Promise<InvitationView> {
    await this.invitations.decline(actor, id);
    return this.guests.getInvitation(actor, id);
  }

  @Post('invitations/:id/withdraw')
  @HttpCode(200)
  @Permit('invitation.manage')
  async withdraw(@Me() actor: Actor, @Param('id') id: string): Promise<InvitationView> {
    await this.invitations.withdraw(actor, id);
    return this.guests.getInvitation(actor, id);
  }
}
