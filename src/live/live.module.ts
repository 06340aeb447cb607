import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module.js';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { OpinionModule } from '../opinion/opinion.module.js';
import { CatchUpService } from './catch-up.service.js';
import { Feed } from './feed/feed.js';
import { AsyncApiController } from './docs/async-api.controller.js';
import { FloorDecisionController } from '../floor/decision/floor-decision.controller.js';
import { EndTurnWhenDialogueConcludes } from '../floor/end-turn-when-dialogue-concludes.js';
import { FloorDecisionService } from '../floor/decision/floor-decision.service.js';
import { FloorController } from '../floor/floor.controller.js';
import { FloorService } from '../floor/floor.service.js';
import { SpokenOpinionService } from '../floor/turn/spoken-opinion.service.js';
import { SpeakerQueries } from '../floor/turn/speaker.queries.js';
import { TurnController } from '../floor/turn/turn.controller.js';
import { TurnService } from '../floor/turn/turn.service.js';
import { Hub } from './hub/hub.js';
import { LiveController } from './live.controller.js';
import { LiveGateway } from './live.gateway.js';
import { MinutesController } from '../minutes/minutes.controller.js';
import { PledgeService } from '../minutes/pledge.service.js';
import { RecordQueries } from '../minutes/record/record.queries.js';
import { RecordService } from '../minutes/record/record.service.js';
import { TurnCorrectionService } from '../minutes/turn-correction.service.js';
import { TranscriptService } from '../minutes/transcript.service.js';
import { NoteController } from '../floor/note/note.controller.js';
import { NoteService } from '../floor/note/note.service.js';
import { SimulatedAudienceController } from '../floor/rehearsal/simulated-audience.controller.js';
import { SimulatedAudienceService } from '../floor/rehearsal/simulated-audience.service.js';
import { ChangeNotifier } from './change-notifier/change-notifier.js';
import { LiveAccess } from './live.policy.js';

/** What happens in the hall: the event log on the wire, and the floor. */
@Module({
  imports: [AssignmentModule, DialogueModule, OpinionModule],
  controllers: [
    AsyncApiController,
    SimulatedAudienceController,
    LiveController,
    FloorController,
    FloorDecisionController,
    TurnController,
    MinutesController,
    NoteController,
  ],
  providers: [
    CatchUpService,
    FloorDecisionService,
    EndTurnWhenDialogueConcludes,
    Feed,
    FloorService,
    Hub,
    LiveGateway,
    NoteService,
    PledgeService,
    SpokenOpinionService,
    RecordQueries,
    RecordService,
    SimulatedAudienceService,
    SpeakerQueries,
    TurnCorrectionService,
    TurnService,
    ChangeNotifier,
    LiveAccess,
    TranscriptService,
  ],
  exports: [Feed],
})
export class LiveModule {}
