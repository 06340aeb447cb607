import { Module } from '@nestjs/common';
import { Housekeeping } from '../database/housekeeping.js';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { AuthorComposer } from './notification/author-composer.service.js';
import { BriefService } from './brief/brief.service.js';
import { BurstService } from './moderation/burst.service.js';
import { EnteredOpinionQueries } from './submission/entered-opinion.queries.js';
import { FollowUpHooks } from './tracking/follow-up-hooks.js';
import { KeepDialogueOpenWhileOpinionsWait } from './keep-dialogue-open-while-opinions-wait.js';
import { LeaseService, sweepLeases } from './moderation/lease.service.js';
import { ModerationController } from './moderation/moderation.controller.js';
import { ModerationService } from './moderation/moderation.service.js';
import { OpinionController } from './opinion.controller.js';
import { OpinionQueries } from './opinion.queries.js';
import { QueueService } from './moderation/queue.service.js';
import { PublicOpinionController } from './public/public-opinion.controller.js';
import { PublicOpinionQueries } from './public/public-opinion.queries.js';
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
    OpinionController,
    ModerationController,
    PublicOpinionController,
  ],
  providers: [
    AuthorComposer,
    BriefService,
    BurstService,
    EnteredOpinionQueries,
    FollowUpHooks,
    KeepDialogueOpenWhileOpinionsWait,
    LeaseService,
    ModerationService,
    OpinionQueries,
    QueueService,
    PublicOpinionQueries,
    SubmissionService,
    SupportService,
    TrackingService,
  ],
  exports: [
    FollowUpHooks,
    ModerationService,
    OpinionQueries,
    PublicOpinionQueries,
    SubmissionService,
    SupportService,
    TrackingService,
  ],
})
export class OpinionModule {
  constructor(housekeeping: Housekeeping) {
    housekeeping.register(sweepLeases);
  }
}
