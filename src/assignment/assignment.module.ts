import { Module } from '@nestjs/common';
import { OpinionModule } from '../opinion/opinion.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { AnswerController } from './answer.controller.js';
import { AnswerService } from './answer.service.js';
import { AssignmentController } from './assignment.controller.js';
import { AssignmentReading } from './assignment.reading.js';
import { AssignmentService } from './assignment.service.js';
import { ClockController } from './clock.controller.js';
import { ClockService } from './clock.service.js';
import { Corrections } from './corrections.js';
import { DecisionController } from './decision.controller.js';
import { DecisionReading } from './decision.reading.js';
import { DecisionService } from './decision.service.js';
import { DirectiveController } from './directive.controller.js';
import { DirectiveReading } from './directive.reading.js';
import { DirectiveService } from './directive.service.js';
import { DueDates } from './due-dates.js';
import { DueOptions } from './due-options.js';
import { EscalationController } from './escalation.controller.js';
import { EscalationReading } from './escalation.reading.js';
import { EscalationService } from './escalation.service.js';
import { OpinionFollowUp } from './follow-up.js';
import { Openings } from './openings.js';

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
