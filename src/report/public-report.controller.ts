import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Permit } from '../auth/permit.js';
import { PublishedAnswerView } from './dto/published-answer.view.js';
import { PublishedAnswers } from './published-answers.js';

@ApiTags('public')
@Controller('api/v1/public/dialogues/:slug/answers')
export class PublicReportController {
  constructor(private readonly answers: PublishedAnswers) {}

  /** Published answers of a dialogue, the latest first. */
  @Get()
  @Permit('public.read')
  list(@Param('slug') slug: string): Promise<PublishedAnswerView[]> {
    return this.answers.list(slug);
  }
}
