import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { TakesChallenge } from '../../auth/challenge-header.js';
import type { Caller } from '../../auth/caller.js';
import { Device, From, MaybeMe, Me, Permit, Idempotent } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { EnteredOpinionView } from './dto/receipt.view.js';
import { AskToSpeakDto, EnterSpeakRequestDto } from './dto/speak-request.dto.js';
import { SubmissionService } from './submission.service.js';

/** Requests to speak (đăng ký phát biểu): queued, called and decided like any opinion. */
@ApiTags('opinions')
@Controller('api/v1/dialogues/:id/speak-requests')
export class SpeakRequestController {
  constructor(private readonly submissions: SubmissionService) {}

  /**
   * Requests to speak; returns number, tracking code and, without a phone, a PIN. Repeatable with an Idempotency-Key.
   */
  @Post()
  @Permit('opinion.submit')
  @TakesChallenge()
  ask(
    @Id() dialogueId: string,
    @Body() dto: AskToSpeakDto,
    @From() caller: Caller,
    @MaybeMe() actor?: Actor,
    @Device() deviceHash?: string,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<EnteredOpinionView> {
    return this.submissions.askToSpeak(dialogueId, dto, { actor, deviceHash, caller, once });
  }

  /** Entered for somebody without a phone, or in the hall. */
  @Post('on-behalf')
  @Permit('opinion.enter')
  enter(
    @Me() actor: Actor,
    @Id() dialogueId: string,
    @Body() dto: EnterSpeakRequestDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<EnteredOpinionView> {
    return this.submissions.enterSpeakRequest(actor, dialogueId, dto, once);
  }
}
