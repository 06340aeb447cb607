import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../../auth/decorators.js';
import { FoundAnswersPage, PublishedAnswerView, SearchAnswersDto } from '../dto/published-answer.view.js';
import { PublishedAnswerQueries } from './published-answer.queries.js';

@ApiTags('public')
@Controller('api/v1/public')
export class PublicReportController {
  constructor(private readonly answers: PublishedAnswerQueries) {}

  /** Published answers of a dialogue, the latest first. */
  @Get('dialogues/:slug/answers')
  @Permit('public.read')
  list(@Param('slug') slug: string): Promise<PublishedAnswerView[]> {
    return this.answers.list(slug);
  }

  /** Published answers of all dialogues, found by words with or without accents, the latest first. */
  @Get('answers')
  @Permit('public.read')
  search(@Query() query: SearchAnswersDto): Promise<FoundAnswersPage> {
    return this.answers.search(query);
  }
}
