import { Body, Controller, Get, HttpCode, Param, Post, Put, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit, Idempotent } from '../../auth/decorators.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { IfMatch } from '../if-match.js';
import { BackgroundQueries } from './background.queries.js';
import { BackgroundService } from './background.service.js';
import { BackgroundView } from './dto/background.view.js';
import { PublishBackgroundDto, SaveBackgroundDto } from './dto/save-background.dto.js';

@ApiTags('background')
@Controller('api/v1/dialogues/:id/background')
export class BackgroundController {
  constructor(
    private readonly background: BackgroundService,
    private readonly queries: BackgroundQueries,
  ) {}

  @Get()
  @Permit('background.read')
  async get(
    @Me() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BackgroundView> {
    return this.tagged(reply, await this.queries.get(actor, id));
  }

  /** Saves the whole report; the response lists what does not add up. */
  @Put()
  @Permit('background.edit')
  async save(
    @Me() actor: Actor,
    @Param('id') id: string,
    @Body() dto: SaveBackgroundDto,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<BackgroundView> {
    await this.background.save(actor, id, { version, ...dto }, once);
    return this.tagged(reply, await this.queries.get(actor, id));
  }

  /** Before the notice nothing is published: the report is published with it. Refused while it does not add up. */
  @Post('publish')
  @HttpCode(200)
  @Permit('background.publish')
  async publish(
    @Me() actor: Actor,
    @Param('id') id: string,
    @Body() dto: PublishBackgroundDto,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<BackgroundView> {
    await this.background.publish(actor, id, { version, ...dto }, once);
    return this.tagged(reply, await this.queries.get(actor, id));
  }

  private tagged(reply: FastifyReply, view: BackgroundView): BackgroundView {
    void reply.header('etag', `"${view.version}"`);
    return view;
  }
}
