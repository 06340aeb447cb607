import { Controller, Get, Inject, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permit } from '../auth/decorators.js';
import { CONFIG } from '../common/common.module.js';
import { pick } from '../common/pick.js';
import type { Config } from '../config/config.js';
import { DialogueQueries } from '../dialogue/dialogue.queries.js';
import { ListResultsDto } from '../report/dto/result.view.js';
import { numberIn, ResultQueries } from '../report/public/result.queries.js';
import { checked, filledIn, typedIn } from './form.js';
import { Pages } from './pages.js';

/** The results of a dialogue, and a page for each. */
@ApiExcludeController()
@Controller('d/:slug/results')
export class ResultsController {
  constructor(
    private readonly pages: Pages,
    private readonly dialogues: DialogueQueries,
    private readonly results: ResultQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @Permit('public.read')
  async list(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const filter = await checked(ListResultsDto, filledIn(typedIn(query), 'lang')).catch((): ListResultsDto => ({}));
    await this.pages.sendShared(request, reply, 'results', {}, async () => {
      const dialogue = await this.dialogues.getPublic(slug);
      const { items, next, ...beside } = await this.results.list(slug, filter, this.pages.languageOf(request));
      const { q = '', field = '', department = '', outcome = '', after } = filter;
      return {
        dialogue,
        query: { q, field, department, outcome, after: after ? String(after) : '' },
        page: { items, next },
        ...beside,
        url: `${this.config.publicUrl.origin}/d/${dialogue.slug}/results`,
      };
    });
  }

  @Get(':number')
  @Permit('public.read')
  async one(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Param('slug') slug: string,
    @Param('number') number: string,
  ): Promise<void> {
    await this.pages.sendShared(request, reply, 'result', {}, async () => {
      const dialogue = await this.dialogues.getPublic(slug);
      const whole = await this.results.get(slug, numberIn(number), this.pages.languageOf(request));
      return {
        dialogue: pick(dialogue, ['slug', 'title', 'heldOn', 'organisationName']),
        ...whole,
        url: `${this.config.publicUrl.origin}/d/${dialogue.slug}/results/${number}`,
      };
    });
  }
}
