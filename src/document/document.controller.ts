import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../auth/actor.js';
import { Me, Permit } from '../auth/decorators.js';
import { Id } from '../common/validation/id.pipe.js';
import { DocumentService } from './document.service.js';
import { FallbackView } from './fallback/dto/fallback.view.js';

@ApiTags('documents')
@Controller('api/v1/dialogues/:id')
export class DocumentController {
  constructor(private readonly documents: DocumentService) {}

  /** The queue as a PDF: number, field, redacted text, department, brief. Each download is written to the trail. */
  @Post('queue.pdf')
  @HttpCode(200)
  @Permit('live.staff')
  @ApiProduces('application/pdf')
  @ApiOkResponse({ content: { 'application/pdf': { schema: { type: 'string', format: 'binary' } } } })
  async queue(@Me() actor: Actor, @Id() dialogueId: string, @Res() reply: FastifyReply): Promise<void> {
    const { name, content } = await this.documents.queue(actor, dialogueId);
    await reply
      .header('content-type', 'application/pdf')
      .header('content-disposition', `inline; filename="${name}"`)
      .send(content);
  }

  /** State of the queue's copy on the server's disk. */
  @Get('fallback')
  @Permit('live.staff')
  fallback(@Me() actor: Actor, @Id() dialogueId: string): Promise<FallbackView> {
    return this.documents.fallbackState(actor, dialogueId);
  }
}
