import { Body, Controller, Delete, Get, Header, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Device, Permit, Idempotent } from '../../auth/decorators.js';
import { unlessNotModified } from '../../common/http/etag.js';
import { languageOf } from '../../common/language.js';
import { IdPipe } from '../../common/validation/id.pipe.js';
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
    private readonly shown: PublicOpinionQueries,
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

  /** After the answer: whether it solved the matter. Changed as often as wanted until the matter is reopened. */
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

  /** Once, after the answer: it was not really solved. */
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

  /** What this browser has sent; 304 while nothing of it has changed. */
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

  /** What others ask: accepted opinions in the moderators' wording, which can be supported. */
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

  /** Tôi cũng quan tâm; counted once for each device and each phone number, never for one's own. */
  @Post('opinions/:id/support')
  @HttpCode(200)
  @Permit('opinion.submit')
  support(
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Device() deviceHash: string,
  ): Promise<SupportView> {
    return this.supports.support(id, deviceHash, request.ip);
  }

  /** Takes the support back. */
  @Delete('opinions/:id/support')
  @HttpCode(200)
  @Permit('opinion.submit')
  takeBack(
    @Param('id', IdPipe) id: string,
    @Req() request: FastifyRequest,
    @Device() deviceHash: string,
  ): Promise<SupportView> {
    return this.supports.takeBack(id, deviceHash, request.ip);
  }
}
