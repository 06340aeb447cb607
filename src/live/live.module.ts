import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module.js';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { OpinionModule } from '../opinion/opinion.module.js';
import { CatchUpService } from './catch-up.service.js';
import { Feed } from './feed/feed.js';
import { AsyncApiController } from './docs/async-api.controller.js';
import { DecidingController } from './floor/deciding.controller.js';
import { EndTurnWhenDialogueConcludes } from './floor/end-turn-when-dialogue-concludes.js';
import { DecidingService } from './floor/deciding.service.js';
import { FloorController } from './floor/floor.controller.js';
import { FloorService } from './floor/floor.service.js';
import { RaisingService } from './floor/raising.service.js';
import { Speakers } from './floor/speakers.js';
import { TurnController } from './floor/turn.controller.js';
import { TurnService } from './floor/turn.service.js';
import { Hub } from './hub/hub.js';
import { LiveController } from './live.controller.js';
import { LiveGateway } from './live.gateway.js';
import { MinutesController } from './minutes/minutes.controller.js';
import { PledgeService } from './minutes/pledge.service.js';
import { RecordReading } from './minutes/record.reading.js';
import { RecordService } from './minutes/record.service.js';
import { TurnCorrections } from './minutes/turn-corrections.service.js';
import { WordsService } from './minutes/words.service.js';
import { NoteController } from './notes/note.controller.js';
import { NoteService } from './notes/note.service.js';
import { AudienceController } from './rehearsal/audience.controller.js';
import { SimulatedAudience } from './rehearsal/simulated-audience.js';
import { WakeUp } from './wake-up/wake-up.js';
import { WatchRights } from './watch.js';

/** What happens in the hall: the event log on the wire, and the floor. */
@Module({
  imports: [AssignmentModule, DialogueModule, OpinionModule],
  controllers: [
    AsyncApiController,
    AudienceController,
    LiveController,
    FloorController,
    DecidingController,
    TurnController,
    MinutesController,
    NoteController,
  ],
  providers: [
    CatchUpService,
    DecidingService,
    EndTurnWhenDialogueConcludes,
    Feed,
    FloorService,
    Hub,
    LiveGateway,
    NoteService,
    PledgeService,
    RaisingService,
    RecordReading,
    RecordService,
    SimulatedAudience,
    Speakers,
    TurnCorrections,
    TurnService,
    WakeUp,
    WatchRights,
    WordsService,
  ],
  exports: [Feed],
})
export class LiveModule {}
