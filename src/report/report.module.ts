import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module.js';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { DepartmentReportQueries } from './department/department-report.queries.js';
import { DialogueReportQueries } from './dialogue/dialogue-report.queries.js';
import { DialogueSumsController } from './dialogue/dialogue-sums.controller.js';
import { DialogueSumsQueries } from './dialogue/dialogue-sums.queries.js';
import { EarlierQuestionQueries } from './promise/earlier-question.queries.js';
import { PromiseController } from './promise/promise.controller.js';
import { PromiseQueries } from './promise/promise.queries.js';
import { PublicReportController } from './public/public-report.controller.js';
import { PublishedAnswerQueries } from './public/published-answer.queries.js';
import { ResultQueries } from './public/result.queries.js';
import { ReplyListController } from './reply/reply-list.controller.js';
import { ReplyListQueries } from './reply/reply-list.queries.js';
import { ReportController } from './report.controller.js';
import { UnitReportQueries } from './unit/unit-report.queries.js';

@Module({
  imports: [AssignmentModule, DialogueModule, OrganisationModule],
  controllers: [
    DialogueSumsController,
    PromiseController,
    PublicReportController,
    ReplyListController,
    ReportController,
  ],
  providers: [
    DepartmentReportQueries,
    DialogueReportQueries,
    DialogueSumsQueries,
    EarlierQuestionQueries,
    PromiseQueries,
    PublishedAnswerQueries,
    ReplyListQueries,
    ResultQueries,
    UnitReportQueries,
  ],
  exports: [DialogueSumsQueries, PublishedAnswerQueries, ResultQueries],
})
export class ReportModule {}
