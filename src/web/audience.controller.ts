import { Body, Controller, Get, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permit } from '../auth/decorators.js';
import { type Budget, RateLimitService } from '../auth/rate-limit.service.js';
import { CONFIG } from '../common/common.module.js';
import { Refusal } from '../common/problem/refusal.js';
import type { PageProps } from '../contract/pages.js';
import { Id } from '../common/validation/id.pipe.js';
import type { Config } from '../config/config.js';
import { Reader } from '../database/reader.js';
import { DialogueQueries } from '../dialogue/dialogue.queries.js';
import { DialogueService } from '../dialogue/dialogue.service.js';
import { parseJoinCode } from '../dialogue/planning/join-code.js';
import { ListShownOpinionsDto } from '../opinion/public/dto/public-opinions.dto.js';
import { PublicOpinionQueries } from '../opinion/public/public-opinion.queries.js';
import { SupportService } from '../opinion/public/support.service.js';
import { checked, filledIn, refusedAs, typedIn } from './form.js';
import { DialoguePages } from './dialogue-page.js';
import { Pages } from './pages.js';

/** Only wrong codes count: generous enough for a hall of 500 that mistypes, but not for guessing by machine. */
const wrongPerDevice: Budget = { name: 'join-device', points: 20, seconds: 600 };
const wrongPerAddress: Budget = { name: 'join-address', points: 600, seconds: 600 };

/** Pages for phones in the hall: joining by short code, others' opinions and support for them. Work without JavaScript. */
@ApiExcludeController()
@Controller()
export class AudienceController {
  constructor(
    private readonly pages: Pages,
    private readonly reader: Reader,
    private readonly dialogues: DialogueService,
    private readonly queries: DialogueQueries,
    private readonly shown: PublicOpinionQueries,
    private readonly pagesOf: DialoguePages,
    private readonly supports: SupportService,
    private readonly limits: RateLimitService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Target of the code field on the home page; without a code, a page of its own. */
  @Get('j')
  @Permit('public.read')
  async ask(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('code') code?: string): Promise<void> {
    if (typeof code === 'string' && code.trim()) return this.enter(request, reply, code);
    await this.pages.send(request, reply, 'join', { code: '', refusal: null });
  }

  @Get('j/:code')
  @Permit('public.read')
  async join(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('code') code: string): Promise<void> {
    await this.enter(request, reply, code);
  }

  @Get('d/:slug/opinions')
  @Permit('public.read')
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const isOwn = await this.pagesOf.isKnown(request);
    await this.pages.sendShared(request, reply, 'opinions', { isOwn }, () =>
      this.listed(slug, query, isOwn ? request.deviceHash : undefined),
    );
  }

  /** The support button as a plain form; `want` says whether to give or withdraw support. Redirects to the list. */
  @Post('d/:slug/opinions/:id/support')
  @Permit('opinion.submit')
  async support(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Id() id: string,
    @Body() body: unknown,
  ): Promise<void> {
    const { want, from } = typedIn(body);
    const device = request.deviceHash ?? '';
    try {
      if (want === 'no') await this.supports.takeBack(id, device, request.caller);
      else await this.supports.support(id, device, request.caller);
      const dialogue = await this.dialogues.getPublic(this.reader, slug);
      const page = from === 'dialogue' ? `/d/${dialogue.slug}` : `/d/${dialogue.slug}/opinions`;
      void reply.redirect(`${page}#o-${id}`, 303);
    } catch (error) {
      const refused = refusedAs(error, request, this.pages.languageOf(request));
      const page = await this.listed(slug, {}, device);
      await this.pages.send(request, reply.status(refused.status), 'opinions', { ...page, refusal: refused.refusal });
    }
  }

  private async listed(
    slug: string,
    typed: Record<string, unknown>,
    deviceHash: string | undefined,
  ): Promise<PageProps['opinions']> {
    const dialogue = await this.queries.getPublic(slug);
    const filter = await checked(ListShownOpinionsDto, filledIn(typedIn(typed), 'lang')).catch(() => ({}));
    return {
      dialogue,
      query: { q: '', fieldId: '', order: 'newest', after: '', ...filter },
      page: await this.shown.list(dialogue.id, filter, deviceHash),
      url: `${this.config.publicUrl.origin}/d/${dialogue.slug}/opinions`,
      refusal: null,
    };
  }

  private async enter(request: FastifyRequest, reply: FastifyReply, typed: string): Promise<void> {
    try {
      if (request.deviceHash) await this.limits.check(wrongPerDevice, request.deviceHash);
      const code = parseJoinCode(typed);
      if (!code) throw new Refusal('join-code-unknown');
      const dialogue = await this.dialogues.getByJoinCode(this.reader, code);
      void reply.redirect(`/d/${dialogue.slug}`, 303);
    } catch (error) {
      const wrong = error instanceof Refusal && ['not-found', 'join-code-unknown'].includes(error.code);
      const { status, refusal } = refusedAs(
        wrong ? await this.countWrong(request) : error,
        request,
        this.pages.languageOf(request),
      );
      await this.pages.send(request, reply.status(status), 'join', { code: typed.slice(0, 40), refusal });
    }
  }

  /** Wrong codes of an address never keep the right one out: others behind it may be arriving. */
  private async countWrong(request: FastifyRequest): Promise<unknown> {
    try {
      await this.limits.consumeFrom(wrongPerAddress, request.ip);
      if (request.deviceHash) await this.limits.consume(wrongPerDevice, request.deviceHash);
      return new Refusal('join-code-unknown');
    } catch (refusal) {
      return refusal;
    }
  }
}
