import { Controller, Get, Headers, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../auth/actor.js';
import { MaybeMe, Permit } from '../auth/decorators.js';
import { CatchUpService } from './catch-up.service.js';
import { CatchUpView, LiveQueryDto } from './dto/live-query.dto.js';

@ApiTags('live')
@Controller('api/v1/dialogues/:id/live')
export class LiveController {
  constructor(private readonly catchUp: CatchUpService) {}

  /** What has happened since a cursor: the missing frame, or a snapshot where the cursor is 0 or too far behind. */
  @Get()
  @Permit('live.public')
  @ApiOkResponse({ type: CatchUpView })
  async since(
    @Param('id') dialogueId: string,
    @Query() { audience, link, since }: LiveQueryDto,
    @MaybeMe() actor: Actor | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { etag, json } = await this.catchUp.since({ dialogueId, audience, link }, actor, since ?? 0);
    void reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'cookie');
    if (known === etag) await reply.status(304).send();
    else await reply.header('content-type', 'application/json; charset=utf-8').send(json());
  }
}
