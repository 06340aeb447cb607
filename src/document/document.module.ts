import { Module } from '@nestjs/common';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { DocumentController } from './document.controller.js';
import { DocumentService } from './document.service.js';
import { FallbackService } from './fallback/fallback.service.js';
import { PdfWorkerService } from './pdf-worker.service.js';
import { QueueListQueries } from './queue/queue-list.queries.js';

/** Printed documents: the queue as PDF and its fallback copies. */
@Module({
  imports: [DialogueModule],
  controllers: [DocumentController],
  providers: [DocumentService, FallbackService, PdfWorkerService, QueueListQueries],
  exports: [FallbackService],
})
export class DocumentModule {}
