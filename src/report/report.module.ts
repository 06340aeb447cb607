import { Module } from '@nestjs/common';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { PublicReportController } from './public-report.controller.js';
import { PublishedAnswers } from './published-answers.js';

@Module({
  imports: [DialogueModule],
  controllers: [PublicReportController],
  providers: [PublishedAnswers],
  exports: [PublishedAnswers],
})
export class ReportModule {}
