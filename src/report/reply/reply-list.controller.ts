import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import { ListRepliesDto, ReplyListView } from '../dto/reply-list.view.js';
import { ReplyListQueries } from './reply-list.queries.js';

@ApiTags('dialogues')
@Controller('api/v1/dialogues/:id/replies')
export class ReplyListController {
  constructor(private readonly replies: ReplyListQueries) {}

  /** Replies given in the hall, with what was said, to be written down and checked before outcomes are published. */
  @Get()
  @Permit('reply.check')
  list(@Me() me: Actor, @Id() id: string, @Query() query: ListRepliesDto): Promise<ReplyListView> {
    return this.replies.list(me, id, query);
  }
}
