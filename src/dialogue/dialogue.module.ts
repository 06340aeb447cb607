import { Module } from '@nestjs/common';
import { ClosingGuards } from './closing-guards.js';
import { CourseService } from './course.service.js';
import { DialogueController } from './dialogue.controller.js';
import { DialogueReading } from './dialogue.reading.js';
import { DialogueService } from './dialogue.service.js';
import { DutyService } from './duty.service.js';
import { PlanningService } from './planning.service.js';
import { PublicDialogueController } from './public-dialogue.controller.js';
import { RehearsalService } from './rehearsal.service.js';

@Module({
  controllers: [DialogueController, PublicDialogueController],
  providers: [
    ClosingGuards,
    CourseService,
    DialogueReading,
    DialogueService,
    DutyService,
    PlanningService,
    RehearsalService,
  ],
  exports: [
    ClosingGuards,
    CourseService,
    DialogueReading,
    DialogueService,
    DutyService,
    PlanningService,
    RehearsalService,
  ],
})
export class DialogueModule {}
