import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { TakesChallenge } from '../../auth/challenge-header.js';
import type { Caller } from '../../auth/caller.js';
import { Device, From, MaybeMe, Me, Permit, Idempotent } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { EnteredLineView, EnteredOpinionView, OpinionReceiptView } from './dto/receipt.view.js';
import { EnterOpinionDto, SubmitOpinionDto } from './dto/submit-opinion.dto.js';
import { EnteredOpinionQueries } from './entered-opinion.queries.js';
import { SubmissionService } from './submission.service.js';

@ApiTags('opinions')
@Controller('api/v1/dialogues/:id/opinions')
export class SubmissionController {
  constructor(
    private readonly submissions: SubmissionService,
    private readonly entered: EnteredOpinionQueries,
  ) {}

  /** Sends an opinion; returns number, tracking code and receipt. Repeatable with an Idempotency-Key. */
  @Post()
  @Permit('opinion.submit')
  @TakesChallenge()
  submit(
    @Id() dialogueId: string,
    @Body() dto: SubmitOpinionDto,
    @From() caller: Caller,
    @MaybeMe() actor?: Actor,
    @Device() deviceHash?: string,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<OpinionReceiptView> {
    return this.submissions.submit(dialogueId, dto, { actor, deviceHash, caller, once });
  }

  /** Entered by staff on somebody's behalf: a paper slip, a spoken question, a telephone call. */
  @Post('on-behalf')
  @Permit('opinion.enter')
  enter(
    @Me() actor: Actor,
    @Id() dialogueId: string,
    @Body() dto: EnterOpinionDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<EnteredOpinionView> {
    return this.submissions.enter(actor, dialogueId, dto, once);
  }

  /** Opinions the signed-in person has entered for others, the latest first. */
  @Get('entered')
  @Permit('opinion.enter')
  mine(@Me() actor: Actor, @Id() dialogueId: string): Promise<EnteredLineView[]> {
    return this.entered.list(actor, dialogueId);
  }
}
