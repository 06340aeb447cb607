import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permit } from '../auth/permit.js';
import type { Once } from '../database/idempotency.js';
import { CompleteDto, ReopenDto, TrackDto } from '../opinion/dto/tracking.dto.js';
import type { TrackingView } from '../opinion/dto/tracking.view.js';
import { type Asker, TrackingService } from '../opinion/tracking.service.js';
import { checked, filledIn, newSendKey, onceOf, refusedAs, type Typed, typedIn } from './form.js';
import { Pages } from './pages.js';

type Deed<T> = (dto: T, asker: Asker, once: Once | undefined) => Promise<TrackingView>;

/** Look-up with code and four digits: always by POST, so neither stands in an address, a history or a log. */
@ApiExcludeController()
@Controller('track')
export class TrackController {
  constructor(
    private readonly pages: Pages,
    private readonly tracking: TrackingService,
  ) {}

  @Get()
  @Permit('public.read')
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): void {
    this.show(request, reply, { typed: {}, errors: [], refusal: null, found: null });
  }

  @Post()
  @Permit('opinion.track')
  track(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    return this.answer(request, reply, body, TrackDto, ['trackingCode', 'pin'], (dto, asker) =>
      this.tracking.track(dto, asker),
    );
  }

  @Post('complete')
  @Permit('opinion.track')
  complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    return this.answer(request, reply, body, CompleteDto, ['trackingCode', 'pin', 'text'], (dto, asker, once) =>
      this.tracking.complete(dto, asker, once),
    );
  }

  @Post('withdraw')
  @Permit('opinion.track')
  withdraw(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    return this.answer(request, reply, body, TrackDto, ['trackingCode', 'pin'], (dto, asker, once) =>
      this.tracking.withdraw(dto, asker, once),
    );
  }

  @Post('reopen')
  @Permit('opinion.track')
  reopen(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    return this.answer(request, reply, body, ReopenDto, ['trackingCode', 'pin', 'reason'], (dto, asker, once) =>
      this.tracking.reopen(dto, asker, once),
    );
  }

  private async answer<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    body: unknown,
    shape: new () => T,
    fields: readonly string[],
    deed: Deed<T>,
  ): Promise<void> {
    const all = typedIn(body);
    const typed: Typed = Object.fromEntries(fields.map((field) => [field, all[field] ?? '']));
    const asker = { deviceHash: request.deviceHash, address: request.ip, language: this.pages.languageOf(request) };
    try {
      const dto = await checked(shape, filledIn(typed));
      const found = await deed(dto, asker, onceOf(all, `${request.deviceHash} ${request.url}`));
      this.show(request, reply, { typed, errors: [], refusal: null, found });
    } catch (error) {
      const { status, errors, refusal } = refusedAs(error, asker.language);
      const found = await this.present(typed, asker);
      this.show(request, reply.status(status), { typed, errors, refusal, found });
    }
  }

  /** The author stays on their opinion when a deed on it was refused. */
  private async present(typed: Typed, asker: Asker): Promise<TrackingView | null> {
    if (!('text' in typed) && !('reason' in typed)) return null;
    try {
      const dto = await checked(TrackDto, { trackingCode: typed['trackingCode'], pin: typed['pin'] });
      return await this.tracking.track(dto, asker);
    } catch {
      return null;
    }
  }

  private show(request: FastifyRequest, reply: FastifyReply, props: Record<string, unknown>): void {
    this.pages.send(request, reply, 'track', { organisation: 'Đối Thoại', sendKey: newSendKey(), ...props });
  }
}
