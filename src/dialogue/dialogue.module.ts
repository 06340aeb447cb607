import { Module } from '@nestjs/common';
import { BackgroundController } from './background/background.controller.js';
import { BackgroundReading } from './background/background.reading.js';
import { BackgroundService } from './background/background.service.js';
import { PublicBackgroundController } from './background/public-background.controller.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { CourseWork } from './course-work.js';
import { CourseService } from './course.service.js';
import { DialogueController } from './dialogue.controller.js';
import { DialogueReading } from './dialogue.reading.js';
import { DialogueService } from './dialogue.service.js';
import { DutyService } from './duty.service.js';
import { PaperController } from './papers/paper.controller.js';
import { PaperService } from './papers/paper.service.js';
import { PlanningService } from './planning.service.js';
import { PublicDialogueController } from './public-dialogue.controller.js';
import { RehearsalService } from './rehearsal.service.js';
import { YearService } from './year.service.js';

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
    BackgroundReading,
    BackgroundService,
    CourseWork,
    CourseService,
    DialogueReading,
    DialogueService,
    DutyService,
    PlanningService,
    RehearsalService,
    YearService,
    PaperService,
  ],
  exports: [
    BackgroundReading,
    BackgroundService,
    CourseWork,
    CourseService,
    DialogueReading,
    DialogueService,
    DutyService,
    PlanningService,
    RehearsalService,
  ],
})
export class DialogueModule {}
