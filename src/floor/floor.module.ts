import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module.js';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { OpinionModule } from '../opinion/opinion.module.js';
import { FloorDecisionController } from './decision/floor-decision.controller.js';
import { FloorDecisionService } from './decision/floor-decision.service.js';
import { EndTurnWhenDialogueConcludes } from './end-turn-when-dialogue-concludes.js';
import { FloorController } from './floor.controller.js';
import { FloorService } from './floor.service.js';
import { NoteController } from './note/note.controller.js';
import { NoteService } from './note/note.service.js';
import { SimulatedAudienceController } from './rehearsal/simulated-audience.controller.js';
import { SimulatedAudienceService } from './rehearsal/simulated-audience.service.js';
import { SpeakerQueries } from './turn/speaker.queries.js';
import { SpokenOpinionService } from './turn/spoken-opinion.service.js';
import { TurnCommandService } from './turn/turn-command.service.js';
import { TurnCorrectionService } from './turn/turn-correction.service.js';
import { TurnController } from './turn/turn.controller.js';
import { TurnService } from './turn/turn.service.js';

/** What happens in the hall: the floor, turns, decisions, notes to the chair, simulated audiences. */
@Module({
  imports: [AssignmentModule, DialogueModule, OpinionModule],
  controllers: [FloorController, FloorDecisionController, TurnController, NoteController, SimulatedAudienceController],
  providers: [
    EndTurnWhenDialogueConcludes,
    FloorDecisionService,
    FloorService,
    NoteService,
    SimulatedAudienceService,
    SpeakerQueries,
    SpokenOpinionService,
    TurnCommandService,
    TurnCorrectionService,
    TurnService,
  ],
  exports: [TurnCorrectionService],
})
export class FloorModule {}
