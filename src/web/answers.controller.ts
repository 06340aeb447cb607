import { Controller, Get, Inject, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Permit } from '../auth/decorators.js';
import { CONFIG } from '../common/common.module.js';
import type { Config } from '../config/config.js';
import { SearchAnswersDto } from '../report/dto/published-answer.view.js';
import { PublishedAnswerQueries } from '../report/public/published-answer.queries.js';
import { checked, filledIn, typedIn } from './form.js';
import { Pages } from './pages.js';

/** The search in the published answers of all dialogues. */
@ApiExcludeController()
@Controller()
export class AnswersController {
  constructor(
    private readonly pages: Pages,
    private readonly answers: PublishedAnswerQueries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get('answers')
  @Permit('public.read')
  async search(
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
    @Query() query: Record<string, unknown>,
  ): Promise<void> {
    const filter = await checked(SearchAnswersDto, filledIn(typedIn(query), 'lang')).catch(
      (): SearchAnswersDto => ({}),
    );
    await this.pages.sendShared(request, reply, 'answers', {}, async () => {
      const [page, fields] = await Promise.all([this.answers.search(filter), this.answers.listFields()]);
      const url = `${this.config.publicUrl.origin}/answers`;
      return { query: { q: '', field: '', after: '', ...filter }, page, fields, url };
    });
  }
}
