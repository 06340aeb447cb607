import { Module } from '@nestjs/common';
import { OpinionModule } from '../opinion/opinion.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { AnswerController } from './answer/answer.controller.js';
import { AnswerService } from './answer/answer.service.js';
import { AssignmentController } from './assignment.controller.js';
import { AssignmentReading } from './assignment.queries.js';
import { AssignmentService } from './assignment.service.js';
import { ClockController } from './deadline/assignment-deadline.controller.js';
import { ClockService } from './deadline/assignment-deadline.service.js';
import { Corrections } from './decision/supersede-decision.js';
import { DecisionController } from './decision/decision.controller.js';
import { DecisionReading } from './decision/decision.queries.js';
import { DecisionService } from './decision/decision.service.js';
import { DirectiveController } from './directive/directive.controller.js';
import { DirectiveReading } from './directive/directive.queries.js';
import { DirectiveService } from './directive/directive.service.js';
import { DueDates } from './deadline/due-date.service.js';
import { DueOptions } from './deadline/due-option.queries.js';
import { EscalationController } from './escalation/escalation.controller.js';
import { EscalationReading } from './escalation/escalation.queries.js';
import { EscalationService } from './escalation/escalation.service.js';
import { OpinionFollowUp } from './opinion-follow-up.js';
import { Openings } from './assignment.factory.js';

@Module({
  imports: [OrganisationModule, OpinionModule],
  controllers: [
    AssignmentController,
    ClockController,
    AnswerController,
    DecisionController,
    EscalationController,
    DirectiveController,
  ],
  providers: [
    AnswerService,
    AssignmentReading,
    AssignmentService,
    ClockService,
    Corrections,
    DecisionReading,
    DecisionService,
    DirectiveReading,
    DirectiveService,
    DueDates,
    DueOptions,
    EscalationReading,
    EscalationService,
    OpinionFollowUp,
    Openings,
  ],
  exports: [
    AnswerService,
    AssignmentService,
    ClockService,
    DecisionService,
    DirectiveService,
    DueDates,
    EscalationService,
  ],
})
export class AssignmentModule {}
