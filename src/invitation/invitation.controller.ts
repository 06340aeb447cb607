import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.js';
import { Me, Permit, Idempotent } from '../auth/decorators.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { CoverageQueries } from './coverage.queries.js';
import { languageOf } from '../common/language.js';
import { Id } from '../common/validation/id.pipe.js';
import { GuestContactService } from './guest/guest-contact.service.js';
import { GuestPurposeDto, InviteDto, ListInvitationsDto } from './guest/dto/guest.dto.js';
import { CoverageView, GuestContactView, InvitationPage, InvitationView } from './guest/dto/guest.view.js';
import { GuestQueries } from './guest/guest.queries.js';
import { InvitationService } from './invitation.service.js';

@ApiTags('invitations')
@Controller('api/v1')
export class InvitationController {
  constructor(
    private readonly invitations: InvitationService,
    private readonly guests: GuestQueries,
    private readonly coverage: CoverageQueries,
    private readonly contacts: GuestContactService,
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

  /** Phone, e-mail, address and door code of one guest. Reading them is written to the trail with its purpose. */
  @Post('guests/:id/contact')
  @HttpCode(200)
  @Permit('invitation.manage')
  contact(@Me() actor: Actor, @Id() id: string, @Body() { purpose }: GuestPurposeDto): Promise<GuestContactView> {
    return this.contacts.get(actor, id, purpose);
  }

  /** The guest list with contacts as CSV, for invitations and calls; written to the trail with its purpose. */
  @Post('dialogues/:id/guests/export')
  @HttpCode(200)
  @Permit('invitation.manage')
  @ApiProduces('text/csv')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async export(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() { purpose }: GuestPurposeDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { name, content } = await this.contacts.export(actor, id, purpose, languageOf(request.headers));
    await reply
      .header('content-type', 'text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(content);
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
