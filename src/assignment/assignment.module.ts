import { Module } from '@nestjs/common';
import { Transaction } from '../database/transaction.js';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { OpinionModule } from '../opinion/opinion.module.js';
import { fields } from '../organisation/catalogue/catalogue.controller.js';
import { CatalogueService } from '../organisation/catalogue/catalogue.service.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { renameField } from './answer/answer-search-index.js';
import { AnswerController } from './answer/answer.controller.js';
import { AnswerService } from './answer/answer.service.js';
import { AssignmentController } from './assignment.controller.js';
import { AssignmentQueries } from './assignment.queries.js';
import { AssignmentService } from './assignment.service.js';
import { AssignmentDeadlineController } from './deadline/assignment-deadline.controller.js';
import { AssignmentDeadlineService } from './deadline/assignment-deadline.service.js';
import { SupersedeDecision } from './decision/supersede-decision.js';
import { DecisionController } from './decision/decision.controller.js';
import { DecisionQueries } from './decision/decision.queries.js';
import { DecisionService } from './decision/decision.service.js';
import { DirectiveController } from './directive/directive.controller.js';
import { DirectiveQueries } from './directive/directive.queries.js';
import { DirectiveService } from './directive/directive.service.js';
import { DueDateService } from './deadline/due-date.service.js';
import { DueOptionQueries } from './deadline/due-option.queries.js';
import { RecountService } from './deadline/recount.service.js';
import { EscalationController } from './escalation/escalation.controller.js';
import { EscalationQueries } from './escalation/escalation.queries.js';
import { EscalationService } from './escalation/escalation.service.js';
import { DailyDigest } from './reminder/daily-digest.service.js';
import { StaffComposer } from './reminder/staff-composer.service.js';
import { StaffMessages } from './reminder/staff-messages.service.js';
import { ReplyController } from './reply/reply.controller.js';
import { ReplyService } from './reply/reply.service.js';
import { OpinionFollowUp } from './opinion-follow-up.js';
import { attributeRatings } from './attribute-ratings.js';
import { AssignmentCreationService } from './assignment-creation.service.js';

@Module({
  imports: [OrganisationModule, DialogueModule, OpinionModule],
  controllers: [
    AssignmentController,
    AssignmentDeadlineController,
    AnswerController,
    DecisionController,
    EscalationController,
    DirectiveController,
    ReplyController,
  ],
  providers: [
    DailyDigest,
    StaffComposer,
    StaffMessages,
    AnswerService,
    AssignmentQueries,
    AssignmentService,
    AssignmentDeadlineService,
    SupersedeDecision,
    DecisionQueries,
    DecisionService,
    DirectiveQueries,
    DirectiveService,
    DueDateService,
    DueOptionQueries,
    EscalationQueries,
    EscalationService,
    OpinionFollowUp,
    RecountService,
    ReplyService,
    AssignmentCreationService,
  ],
  exports: [
    AnswerService,
    AssignmentService,
    AssignmentDeadlineService,
    DecisionService,
    DirectiveService,
    DueDateService,
    EscalationService,
    OpinionFollowUp,
    ReplyService,
  ],
})
export class AssignmentModule {
  constructor(transaction: Transaction, catalogue: CatalogueService) {
    transaction.beforeCommit(attributeRatings);
    catalogue.onChange(fields, renameField);
  }
}
