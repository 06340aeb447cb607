import { Body, Controller, Get, Post, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permit } from '../auth/decorators.js';
import type { PageProps, Typed } from '../contract/pages.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { CompleteDto, RateDto, ReopenDto, TrackDto } from '../opinion/tracking/dto/tracking.dto.js';
import type { TrackingView } from '../opinion/tracking/dto/tracking.view.js';
import { type TrackingRequester, TrackingService } from '../opinion/tracking/tracking.service.js';
import { checked, filledIn, newSendKey, onceOf, refusedAs, typedIn } from './form.js';
import { Pages } from './pages.js';

interface TrackAction<T> {
  shape: new () => T;
  fields: readonly string[];
  do: (dto: T, asker: TrackingRequester, once: IdempotencyKey | undefined) => Promise<TrackingView>;
  /** The action to confirm on the page; none for a plain look-up. */
  done?: Exclude<PageProps['track']['done'], null>;
}

const pair = ['trackingCode', 'pin'] as const;

/** Look-up by code and four digits, always by POST, so that neither appears in a URL, a history or a log. */
@ApiExcludeController()
@Controller('track')
export class TrackController {
  constructor(
    private readonly pages: Pages,
    private readonly tracking: TrackingService,
  ) {}

  @Get()
  @Permit('public.read')
  ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    return this.show(request, reply, { typed: {}, errors: [], refusal: null, done: null, found: null });
  }

  @Post()
  @Permit('opinion.track')
  track(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    return this.answer(request, reply, body, {
      shape: TrackDto,
      fields: pair,
      do: (dto, asker) => this.tracking.track(dto, asker),
    });
  }

  @Post('complete')
  @Permit('opinion.track')
  complete(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    return this.answer(request, reply, body, {
      shape: CompleteDto,
      fields: [...pair, 'text'],
      do: (dto, asker, once) => this.tracking.complete(dto, asker, once),
      done: 'completed',
    });
  }

  @Post('withdraw')
  @Permit('opinion.track')
  withdraw(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    return this.answer(request, reply, body, {
      shape: TrackDto,
      fields: pair,
      do: (dto, asker, once) => this.tracking.withdraw(dto, asker, once),
      done: 'withdrawn',
    });
  }

  @Post('stop-messages')
  @Permit('opinion.track')
  stopMessages(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    return this.answer(request, reply, body, {
      shape: TrackDto,
      fields: pair,
      do: (dto, asker, once) => this.tracking.stopMessages(dto, asker, once),
      done: 'stopped',
    });
  }

  @Post('rate')
  @Permit('opinion.track')
  rate(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    return this.answer(request, reply, body, {
      shape: RateDto,
      fields: [...pair, 'verdict', 'comment'],
      do: (dto, asker, once) => this.tracking.rate(dto, asker, once),
      done: 'rated',
    });
  }

  @Post('reopen')
  @Permit('opinion.track')
  reopen(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Body() body: unknown): Promise<void> {
    return this.answer(request, reply, body, {
      shape: ReopenDto,
      fields: [...pair, 'reason'],
      do: (dto, asker, once) => this.tracking.reopen(dto, asker, once),
      done: 'reopened',
    });
  }

  private async answer<T>(
    request: FastifyRequest,
    reply: FastifyReply,
    body: unknown,
    action: TrackAction<T>,
  ): Promise<void> {
    const all = typedIn(body);
    const typed: Typed = Object.fromEntries(action.fields.map((field) => [field, all[field] ?? '']));
    const asker = {
      deviceHash: request.deviceHash,
      caller: request.caller,
      language: this.pages.languageOf(request),
    };
    try {
      const dto = await checked(action.shape, filledIn(typed));
      const found = await action.do(dto, asker, onceOf(all, `${request.deviceHash} ${request.url}`));
      const kept: Typed = Object.fromEntries(pair.map((field) => [field, typed[field] ?? '']));
      await this.show(request, reply, { typed: kept, errors: [], refusal: null, done: action.done ?? null, found });
    } catch (error) {
      const { status, errors, refusal } = refusedAs(error, request, asker.language);
      const found = action.done ? await this.present(typed, asker) : null;
      await this.show(request, reply.status(status), { typed, errors, refusal, done: null, found });
    }
  }

  /** Reloads the opinion after a refused action, so that the author stays on its page. */
  private async present(typed: Typed, asker: TrackingRequester): Promise<TrackingView | null> {
    try {
      const dto = await checked(TrackDto, { trackingCode: typed['trackingCode'], pin: typed['pin'] });
      return await this.tracking.track(dto, asker);
    } catch {
      return null;
    }
  }

  private show(
    request: FastifyRequest,
    reply: FastifyReply,
    props: Omit<PageProps['track'], 'organisation' | 'sendKey'>,
  ): Promise<void> {
    return this.pages.send(request, reply, 'track', {
      organisation: 'Đối Thoại',
      sendKey: newSendKey(),
      ...props,
    });
  }
}
