import { Controller, Get, Param, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permit } from '../../auth/decorators.js';
import { languageOf } from '../../common/language.js';
import { FoundAnswersPage, PublishedAnswerView, SearchAnswersDto } from '../dto/published-answer.view.js';
import { ListResultsDto, ResultsView, WholeResultView } from '../dto/result.view.js';
import { PublishedAnswerQueries } from './published-answer.queries.js';
import { numberIn, ResultQueries } from './result.queries.js';

@ApiTags('public')
@Controller('api/v1/public')
export class PublicReportController {
  constructor(
    private readonly answers: PublishedAnswerQueries,
    private readonly results: ResultQueries,
  ) {}

  /** Published answers of a dialogue, the latest first. */
  @Get('dialogues/:slug/answers')
  @Permit('public.read')
  list(@Param('slug') slug: string): Promise<PublishedAnswerView[]> {
    return this.answers.list(slug);
  }

  /** What became of each opinion of a dialogue, in the order of their numbers; 404 until outcomes are published. */
  @Get('dialogues/:slug/results')
  @Permit('public.read')
  listResults(
    @Param('slug') slug: string,
    @Query() query: ListResultsDto,
    @Req() request: FastifyRequest,
  ): Promise<ResultsView> {
    return this.results.list(slug, query, languageOf(request.headers));
  }

  @Get('dialogues/:slug/results/:number')
  @Permit('public.read')
  result(
    @Param('slug') slug: string,
    @Param('number') number: string,
    @Req() request: FastifyRequest,
  ): Promise<WholeResultView> {
    return this.results.get(slug, numberIn(number), languageOf(request.headers));
  }

  /** Published answers of all dialogues, found by words with or without accents, the latest first. */
  @Get('answers')
  @Permit('public.read')
  search(@Query() query: SearchAnswersDto): Promise<FoundAnswersPage> {
    return this.answers.search(query);
  }
}
