import { Module } from '@nestjs/common';
import { BackgroundController } from './background/background.controller.js';
import { BackgroundQueries } from './background/background.queries.js';
import { BackgroundService } from './background/background.service.js';
import { PublicBackgroundController } from './background/public-background.controller.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { LifecycleHooks } from './lifecycle/lifecycle-hooks.js';
import { LifecycleService } from './lifecycle/lifecycle.service.js';
import { DialogueController } from './dialogue.controller.js';
import { DialogueQueries } from './dialogue.queries.js';
import { DialogueService } from './dialogue.service.js';
import { DutyService } from './year/duty.service.js';
import { PaperController } from './paper/paper.controller.js';
import { PaperService } from './paper/paper.service.js';
import { PlanningService } from './planning/planning.service.js';
import { PublicDialogueController } from './public-dialogue.controller.js';
import { RehearsalService } from './lifecycle/rehearsal.service.js';
import { YearService } from './year/year.service.js';

@Module({
  imports: [OrganisationModule],
  controllers: [
    DialogueController,
    PublicDialogueController,
    BackgroundController,
    PublicBackgroundController,
    PaperController,
  ],
  providers: [
    BackgroundQueries,
    BackgroundService,
    LifecycleHooks,
    LifecycleService,
    DialogueQueries,
    DialogueService,
    DutyService,
    PlanningService,
    RehearsalService,
    YearService,
    PaperService,
  ],
  exports: [
    BackgroundQueries,
    BackgroundService,
    LifecycleHooks,
    LifecycleService,
    DialogueQueries,
    DialogueService,
    DutyService,
    PlanningService,
    RehearsalService,
  ],
})
export class DialogueModule {}
