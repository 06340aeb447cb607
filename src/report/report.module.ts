import { Module } from '@nestjs/common';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { DepartmentsReport } from './department/department-report.queries.js';
import { DialogueReport } from './dialogue/dialogue-report.queries.js';
import { EarlierQuestions } from './promise/earlier-question.queries.js';
import { PromisesController } from './promise/promise.controller.js';
import { Promises } from './promise/promise.queries.js';
import { PublicReportController } from './public/public-report.controller.js';
import { PublishedAnswers } from './public/published-answer.queries.js';
import { ReportController } from './report.controller.js';
import { UnitsReport } from './unit/unit-report.queries.js';

@Module({
  imports: [DialogueModule, OrganisationModule],
  controllers: [PromisesController, PublicReportController, ReportController],
  providers: [DepartmentsReport, DialogueReport, EarlierQuestions, Promises, PublishedAnswers, UnitsReport],
  exports: [PublishedAnswers],
})
export class ReportModule {}
