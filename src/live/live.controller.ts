import { Controller, Get, Headers, Param, Query, Res, Injectable } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../auth/actor.js';
import { MaybeMe, Permit } from '../auth/decorators.js';
import { CatchUpView, LiveQueryDto } from './dto/live-query.dto.js';
import { createHash } from 'node:crypto';
import { Feed, roomKey } from './feed/feed.js';
import { type SubscribeRequest, LiveAccess } from './live.policy.js';

/** Live updates by HTTP: for gaps, first loads and networks without websockets. */
@Injectable()
export class CatchUpService {
  /** Serialised snapshots and frames, which many request. */
  private readonly texts = new WeakMap<object, string>();

  constructor(
    private readonly access: LiveAccess,
    private readonly feed: Feed,
  ) {}

  async since(
    request: SubscribeRequest,
    actor: Actor | undefined,
    since: number,
    log: string | undefined,
  ): Promise<{ etag: string; json: () => string }> {
    const recipient = await this.access.recipientOf(request, actor);
    const answer = await this.feed.since(request.dialogueId, recipient, since, log);
    const reached =
      'frame' in answer ? `${answer.frame.from}-${answer.frame.to}` : `${answer.snapshot.log}-${answer.snapshot.asOf}`;
    const room = createHash('sha256').update(roomKey(request.dialogueId, recipient)).digest('base64url').slice(0, 12);
    const part = 'frame' in answer ? answer.frame : answer.snapshot;
    return {
      etag: `W/"${room}-${reached}"`,
      json: () => {
        const text = this.texts.get(part) ?? JSON.stringify(answer);
        this.texts.set(part, text);
        return text;
      },
    };
  }
}

@ApiTags('live')
@Controller('api/v1/dialogues/:id/live')
export class LiveController {
  constructor(private readonly catchUp: CatchUpService) {}

  /** What changed after a cursor: the missing frame, or a snapshot if the cursor is 0 or too far behind. */
  @Get()
  @Permit('live.public')
  @ApiOkResponse({ type: CatchUpView })
  async since(
    @Param('id') dialogueId: string,
    @Query() { audience, link, since, log }: LiveQueryDto,
    @MaybeMe() actor: Actor | undefined,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { etag, json } = await this.catchUp.since({ dialogueId, audience, link }, actor, since ?? 0, log);
    void reply.header('etag', etag).header('cache-control', 'private, no-cache').header('vary', 'cookie');
    if (known === etag) await reply.status(304).send();
    else await reply.header('content-type', 'application/json; charset=utf-8').send(json());
  }
}
