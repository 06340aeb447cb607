import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor.js';
import { Idempotent, Me, Permit } from '../auth/decorators.js';
import { Id } from '../common/validation/id.pipe.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { ListOpinionsDto } from './dto/list-opinions.dto.js';
import { BurstService } from './moderation/burst.service.js';
import {
  BurstsView,
  ChangedTogetherView,
  DeclineTogetherDto,
  ReconsiderTogetherDto,
} from './moderation/dto/burst.dto.js';
import { ContactPurposeDto, OrderDto, OrderedView } from './moderation/dto/moderate.dto.js';
import { ContactView, OpinionDetailView, OpinionPage, OriginalView } from './dto/opinion.view.js';
import { OpinionQueries } from './opinion.queries.js';
import { QueueService } from './moderation/queue.service.js';

@ApiTags('opinions')
@Controller('api/v1')
export class OpinionController {
  constructor(
    private readonly opinions: OpinionQueries,
    private readonly ordering: QueueService,
    private readonly bursts: BurstService,
  ) {}

  @Get('dialogues/:id/opinions')
  @Permit('opinion.read')
  list(@Me() actor: Actor, @Id() dialogueId: string, @Query() query: ListOpinionsDto): Promise<OpinionPage> {
    return this.opinions.list(actor, dialogueId, query);
  }

  /** Sets the calling order of all waiting opinions; those called meanwhile are skipped. */
  @Post('dialogues/:id/queue')
  @HttpCode(200)
  @Permit('opinion.order')
  order(
    @Me() actor: Actor,
    @Id() dialogueId: string,
    @Body() dto: OrderDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<OrderedView> {
    return this.ordering.order(actor, dialogueId, dto, once);
  }

  /** Waiting opinions that one hand may have sent, for a moderator to look at. */
  @Get('dialogues/:id/opinions/bursts')
  @Permit('opinion.moderate')
  listBursts(@Me() actor: Actor, @Id() dialogueId: string): Promise<BurstsView> {
    return this.bursts.list(actor, dialogueId);
  }

  /** Declines many opinions for one reason; those changed meanwhile are left alone. Repeatable with an Idempotency-Key. */
  @Post('dialogues/:id/opinions/decline')
  @HttpCode(200)
  @Permit('opinion.moderate')
  declineTogether(
    @Me() actor: Actor,
    @Id() dialogueId: string,
    @Body() dto: DeclineTogetherDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<ChangedTogetherView> {
    return this.bursts.declineTogether(actor, dialogueId, dto, once);
  }

  /** Undoes it for those that nobody has changed since. Repeatable with an Idempotency-Key. */
  @Post('dialogues/:id/opinions/reconsider')
  @HttpCode(200)
  @Permit('opinion.moderate')
  reconsiderTogether(
    @Me() actor: Actor,
    @Id() dialogueId: string,
    @Body() dto: ReconsiderTogetherDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<ChangedTogetherView> {
    return this.bursts.reconsiderTogether(actor, dialogueId, dto, once);
  }

  /** With its history and the proposals for redaction. */
  @Get('opinions/:id')
  @Permit('opinion.read')
  get(@Me() actor: Actor, @Id() id: string): Promise<OpinionDetailView> {
    return this.opinions.get(actor, id);
  }

  /** The text as its author wrote it. If it was redacted or reworded, reading it is written to the trail. */
  @Post('opinions/:id/original')
  @HttpCode(200)
  @Permit('opinion.read')
  original(@Me() actor: Actor, @Id() id: string): Promise<OriginalView> {
    return this.opinions.getOriginal(actor, id);
  }

  /** Phone, e-mail, address. Reading them is written to the trail with its purpose. */
  @Post('opinions/:id/contact')
  @HttpCode(200)
  @Permit('opinion.contact')
  contact(@Me() actor: Actor, @Id() id: string, @Body() { purpose }: ContactPurposeDto): Promise<ContactView> {
    return this.opinions.getContact(actor, id, purpose);
  }
}
