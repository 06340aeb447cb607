import { createHash } from 'node:crypto';
import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Device, Permit, Repeatable } from '../auth/permit.js';
import { languageOf } from '../common/language.js';
import { IdPipe } from '../common/validation/id.pipe.js';
import type { Once } from '../database/idempotency.js';
import { SupportView } from './dto/opinion.view.js';
import { CompleteDto, ReopenDto, TrackDto } from './dto/tracking.dto.js';
import { MyOpinionsView, TrackingView } from './dto/tracking.view.js';
import { SupportService } from './support.service.js';
import { type Asker, TrackingService } from './tracking.service.js';

const askerOf = (request: FastifyRequest): Asker => ({
  deviceHash: request.deviceHash,
  address: request.ip,
  language: languageOf(request.headers),
});

/** For authors and the public. Code and digits come in the body, never in an address. */
@ApiTags('opinions')
@Controller('api/v1')
export class PublicOpinionController {
  constructor(
    private readonly tracking: TrackingService,
    private readonly supports: SupportService,
  ) {}

  /** The author's view of an opinion. */
  @Post('tracking')
  @HttpCode(200)
  @Permit('opinion.track')
  track(@Body() dto: TrackDto, @Req() request: FastifyRequest): Promise<TrackingView> {
    return this.tracking.track(dto, askerOf(request));
  }

  /** Adds what was asked back. */
  @Post('tracking/complete')
  @HttpCode(200)
  @Permit('opinion.track')
  complete(@Body() dto: CompleteDto, @Req() request: FastifyRequest, @Repeatable() once?: Once): Promise<TrackingView> {
    return this.tracking.complete(dto, askerOf(request), once);
  }

  @Post('tracking/withdraw')
  @HttpCode(200)
  @Permit('opinion.track')
  withdraw(@Body() dto: TrackDto, @Req() request: FastifyRequest, @Repeatable() once?: Once): Promise<TrackingView> {
    return this.tracking.withdraw(dto, askerOf(request), once);
  }

  /** Once, after the answer: it was not really solved. */
  @Post('tracking/reopen')
  @HttpCode(200)
  @Permit('opinion.track')
  reopen(@Body() dto: ReopenDto, @Req() request: FastifyRequest, @Repeatable() once?: Once): Promise<TrackingView> {
    return this.tracking.reopen(dto, askerOf(request), once);
  }

  /** What this browser has sent; 304 while nothing of it has changed. */
  @Get('my-opinions')
  @Permit('opinion.track')
  async mine(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Device() deviceHash?: string,
  ): Promise<MyOpinionsView | undefined> {
    const view = deviceHash ? await this.tracking.mine(deviceHash) : { items: [] };
    const tag = `"${createHash('sha256').update(JSON.stringify(view)).digest('base64url').slice(0, 22)}"`;
    void reply.header('etag', tag).header('cache-control', 'private, no-cache');
    if (request.headers['if-none-match'] !== tag) return view;
    void reply.status(304);
    return undefined;
  }

  /** Tôi cũng quan tâm; counted once for each device. */
  @Post('opinions/:id/support')
  @HttpCode(200)
  @Permit('opinion.submit')
  support(@Param('id', IdPipe) id: string, @Device() deviceHash: string): Promise<SupportView> {
    return this.supports.support(id, deviceHash);
  }
}
