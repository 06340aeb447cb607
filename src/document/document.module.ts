import { Module } from '@nestjs/common';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { DocumentController } from './document.controller.js';
import { DocumentService } from './document.service.js';
import { FallbackService } from './fallback/fallback.service.js';
import { PaperPress } from './pdf-worker.service.js';
import { QueueReading } from './queue/queue-list.queries.js';

/** What leaves the house on paper. */
@Module({
  imports: [DialogueModule],
  controllers: [DocumentController],
  providers: [DocumentService, FallbackService, PaperPress, QueueReading],
  exports: [FallbackService],
})
export class DocumentModule {}
