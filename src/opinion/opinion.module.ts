import { Module } from '@nestjs/common';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { BriefsService } from './briefs.service.js';
import { Challenges } from './challenges.js';
import { EnteredService } from './entered.service.js';
import { FollowUps } from './follow-up.js';
import { KeepDialogueOpenWhileOpinionsWait } from './keep-dialogue-open-while-opinions-wait.js';
import { LeasesService } from './leases.service.js';
import { ModerationController } from './moderation.controller.js';
import { ModerationService } from './moderation.service.js';
import { OpinionsController } from './opinions.controller.js';
import { OpinionsService } from './opinions.service.js';
import { OrderingService } from './ordering.service.js';
import { PublicOpinionController } from './public-opinion.controller.js';
import { ShownOpinions } from './shown-opinions.service.js';
import { SpeakRequestController } from './speak-request.controller.js';
import { SubmissionController } from './submission.controller.js';
import { SubmissionService } from './submission.service.js';
import { SupportService } from './support.service.js';
import { TrackingService } from './tracking.service.js';

@Module({
  imports: [DialogueModule],
  controllers: [
    SubmissionController,
    SpeakRequestController,
    OpinionsController,
    ModerationController,
    PublicOpinionController,
  ],
  providers: [
    BriefsService,
    Challenges,
    EnteredService,
    FollowUps,
    KeepDialogueOpenWhileOpinionsWait,
    LeasesService,
    ModerationService,
    OpinionsService,
    OrderingService,
    ShownOpinions,
    SubmissionService,
    SupportService,
    TrackingService,
  ],
  exports: [
    FollowUps,
    ModerationService,
    OpinionsService,
    ShownOpinions,
    SubmissionService,
    SupportService,
    TrackingService,
  ],
})
export class OpinionModule {}
