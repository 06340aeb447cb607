import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Idempotent, Me, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { CheckReplyDto, ReplyView, WriteReplyDto } from './dto/reply.dto.js';
import { ReplyService } from './reply.service.js';

/** Replies given in the hall, as they are published. */
@ApiTags('opinions')
@Controller('api/v1/opinions/:id/reply')
export class ReplyController {
  constructor(private readonly replies: ReplyService) {}

  /** Writes the next edition; the published one stays until this one is checked. */
  @Post()
  @HttpCode(200)
  @Permit('minutes.write')
  write(
    @Me() me: Actor,
    @Id() id: string,
    @Body() dto: WriteReplyDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<ReplyView> {
    return this.replies.write(me, id, dto, once);
  }

  /** By another person than the one who wrote it, if there is one who may. */
  @Post('check')
  @HttpCode(200)
  @Permit('reply.check')
  check(@Me() me: Actor, @Id() id: string, @Body() dto: CheckReplyDto): Promise<ReplyView> {
    return this.replies.check(me, id, dto);
  }
}
