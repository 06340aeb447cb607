import { Module } from '@nestjs/common';
import { AssignmentModule } from '../assignment/assignment.module.js';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { FloorModule } from '../floor/floor.module.js';
import { OpinionModule } from '../opinion/opinion.module.js';
import { MinutesController } from './minutes.controller.js';
import { PledgeService } from './pledge.service.js';
import { RecordQueries } from './record/record.queries.js';
import { RecordService } from './record/record.service.js';
import { TranscriptService } from './transcript.service.js';

/** What was said and promised, and the record of the dialogue. */
@Module({
  imports: [AssignmentModule, DialogueModule, FloorModule, OpinionModule],
  controllers: [MinutesController],
  providers: [PledgeService, RecordQueries, RecordService, TranscriptService],
})
export class MinutesModule {}
