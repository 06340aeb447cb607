import { Module } from '@nestjs/common';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { BriefsService } from './brief/brief.service.js';
import { Challenges } from './submission/challenge.service.js';
import { EnteredService } from './submission/entered-opinion.queries.js';
import { FollowUps } from './tracking/follow-up-hooks.js';
import { KeepDialogueOpenWhileOpinionsWait } from './keep-dialogue-open-while-opinions-wait.js';
import { LeasesService } from './moderation/lease.service.js';
import { ModerationController } from './moderation/moderation.controller.js';
import { ModerationService } from './moderation/moderation.service.js';
import { OpinionsController } from './opinion.controller.js';
import { OpinionsService } from './opinion.queries.js';
import { OrderingService } from './moderation/queue.service.js';
import { PublicOpinionController } from './public/public-opinion.controller.js';
import { ShownOpinions } from './public/public-opinion.queries.js';
import { SpeakRequestController } from './submission/speak-request.controller.js';
import { SubmissionController } from './submission/submission.controller.js';
import { SubmissionService } from './submission/submission.service.js';
import { SupportService } from './public/support.service.js';
import { TrackingService } from './tracking/tracking.service.js';

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
