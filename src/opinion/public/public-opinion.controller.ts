import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { TakesChallenge } from '../../auth/challenge-header.js';
import type { Caller } from '../../auth/caller.js';
import { Device, From, Permit, Idempotent } from '../../auth/decorators.js';
import { unlessNotModified } from '../../common/http/etag.js';
import { languageOf } from '../../common/language.js';
import { Id } from '../../common/validation/id.pipe.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { SupportView } from '../dto/opinion.view.js';
import { ListShownOpinionsDto, ShownOpinionPage } from './dto/public-opinions.dto.js';
import { CompleteDto, RateDto, ReopenDto, TrackDto } from '../tracking/dto/tracking.dto.js';
import { MyOpinionsView, TrackingView } from '../tracking/dto/tracking.view.js';
import { PublicOpinionQueries } from './public-opinion.queries.js';
import { SupportService } from './support.service.js';
import { type TrackingRequester, TrackingService } from '../tracking/tracking.service.js';

const askerOf = (request: FastifyRequest): TrackingRequester => ({
  deviceHash: request.deviceHash,
  caller: request.caller,
  language: languageOf(request.headers),
});

/** For authors and the public. Code and digits are sent in the body, never in the URL. */
@ApiTags('opinions')
@Controller('api/v1')
export class PublicOpinionController {
  constructor(
    private readonly tracking: TrackingService,
    private readonly supports: SupportService,
    private readonly shown: PublicOpinionQueries,
  ) {}

  /** The author's view of an opinion. */
  @Post('tracking')
  @HttpCode(200)
  @Permit('opinion.track')
  track(@Body() dto: TrackDto, @Req() request: FastifyRequest): Promise<TrackingView> {
    return this.tracking.track(dto, askerOf(request));
  }

  /** Adds what the author was asked for. */
  @Post('tracking/complete')
  @HttpCode(200)
  @Permit('opinion.track')
  complete(
    @Body() dto: CompleteDto,
    @Req() request: FastifyRequest,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<TrackingView> {
    return this.tracking.complete(dto, askerOf(request), once);
  }

  @Post('tracking/withdraw')
  @HttpCode(200)
  @Permit('opinion.track')
  withdraw(
    @Body() dto: TrackDto,
    @Req() request: FastifyRequest,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<TrackingView> {
    return this.tracking.withdraw(dto, askerOf(request), once);
  }

  /** Ends the messages to the author. */
  @Post('tracking/stop-messages')
  @HttpCode(200)
  @Permit('opinion.track')
  stopMessages(
    @Body() dto: TrackDto,
    @Req() request: FastifyRequest,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<TrackingView> {
    return this.tracking.stopMessages(dto, askerOf(request), once);
  }

  /** Whether the answer solved the matter; may be changed until it is reopened. */
  @Post('tracking/rate')
  @HttpCode(200)
  @Permit('opinion.track')
  rate(
    @Body() dto: RateDto,
    @Req() request: FastifyRequest,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<TrackingView> {
    return this.tracking.rate(dto, askerOf(request), once);
  }

  /** Requests that the matter be reopened: once, after the answer. */
  @Post('tracking/reopen')
  @HttpCode(200)
  @Permit('opinion.track')
  reopen(
    @Body() dto: ReopenDto,
    @Req() request: FastifyRequest,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<TrackingView> {
    return this.tracking.reopen(dto, askerOf(request), once);
  }

  /** What this browser has sent; 304 while unchanged. */
  @Get('my-opinions')
  @Permit('opinion.track')
  async mine(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Device() deviceHash?: string,
  ): Promise<MyOpinionsView | undefined> {
    const view = deviceHash ? await this.tracking.mine(deviceHash) : { items: [] };
    return unlessNotModified(request, reply, view);
  }

  /** Accepted opinions in their public wording, which can be supported. */
  @Get('public/dialogues/:slug/opinions')
  @Header('cache-control', 'private, no-cache')
  @Permit('public.read')
  list(
    @Param('slug') slug: string,
    @Query() query: ListShownOpinionsDto,
    @Device() deviceHash?: string,
  ): Promise<ShownOpinionPage> {
    return this.shown.list(slug, query, deviceHash);
  }

  /** Supports an opinion (tôi cũng quan tâm): once per device and phone number, and not one's own. */
  @Post('opinions/:id/support')
  @HttpCode(200)
  @Permit('opinion.submit')
  @TakesChallenge()
  support(@Id() id: string, @From() caller: Caller, @Device() deviceHash: string): Promise<SupportView> {
    return this.supports.support(id, deviceHash, caller);
  }

  /** Withdraws the support. */
  @Delete('opinions/:id/support')
  @HttpCode(200)
  @Permit('opinion.submit')
  takeBack(@Id() id: string, @From() caller: Caller, @Device() deviceHash: string): Promise<SupportView> {
    return this.supports.takeBack(id, deviceHash, caller);
  }
}
