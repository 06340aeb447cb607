import { Module } from '@nestjs/common';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { DepartmentsReport } from './departments-report.js';
import { DialogueReport } from './dialogue-report.js';
import { EarlierQuestions } from './earlier-questions.js';
import { PromisesController } from './promises.controller.js';
import { Promises } from './promises.js';
import { PublicReportController } from './public-report.controller.js';
import { PublishedAnswers } from './published-answers.js';
import { ReportController } from './report.controller.js';
import { UnitsReport } from './units-report.js';

@Module({
  imports: [DialogueModule, OrganisationModule],
  controllers: [PromisesController, PublicReportController, ReportController],
  providers: [DepartmentsReport, DialogueReport, EarlierQuestions, Promises, PublishedAnswers, UnitsReport],
  exports: [PublishedAnswers],
})
export class ReportModule {}
