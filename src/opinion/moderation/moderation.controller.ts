import { Body, Controller, HttpCode, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Idempotent, Me, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { BriefService } from '../brief/brief.service.js';
import {
  AskDto,
  BriefDto,
  ClassifyDto,
  DeclineDto,
  GroupDto,
  LeaseDto,
  MoveDto,
  RedactDto,
  VersionDto,
  WithdrawDto,
} from './dto/moderate.dto.js';
import { LeaseAnswer, OpinionBriefView, OpinionView } from '../dto/opinion.view.js';
import { LeaseService } from './lease.service.js';
import { ModerationService } from './moderation.service.js';

/** Moderation commands. Each carries the opinion's version; a different one is 409 with the present state. */
@ApiTags('opinions')
@Controller('api/v1/opinions/:id')
export class ModerationController {
  constructor(
    private readonly moderation: ModerationService,
    private readonly leases: LeaseService,
    private readonly briefs: BriefService,
  ) {}

  @Post('accept')
  @HttpCode(200)
  @Permit('opinion.moderate')
  accept(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() { version }: VersionDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.moderation.accept(actor, id, version, once);
  }

  /** Puts a question back to the author. */
  @Post('ask')
  @HttpCode(200)
  @Permit('opinion.moderate')
  ask(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() dto: AskDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.moderation.ask(actor, id, dto.version, dto.question, once);
  }

  @Post('decline')
  @HttpCode(200)
  @Permit('opinion.moderate')
  decline(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() dto: DeclineDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.moderation.decline(actor, id, dto.version, dto.reason, dto.note ?? null, once);
  }

  @Post('reconsider')
  @HttpCode(200)
  @Permit('opinion.moderate')
  reconsider(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() { version }: VersionDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.moderation.reconsider(actor, id, version, once);
  }

  @Post('redact')
  @HttpCode(200)
  @Permit('opinion.moderate')
  redact(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() dto: RedactDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.moderation.redact(actor, id, dto.version, dto.publicText, once);
  }

  @Post('classify')
  @HttpCode(200)
  @Permit('opinion.moderate')
  classify(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() dto: ClassifyDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.moderation.classify(actor, id, dto, once);
  }

  @Post('group')
  @HttpCode(200)
  @Permit('opinion.moderate')
  group(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() dto: GroupDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.moderation.group(actor, id, dto, once);
  }

  @Post('ungroup')
  @HttpCode(200)
  @Permit('opinion.moderate')
  ungroup(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() { version }: VersionDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.moderation.ungroup(actor, id, version, once);
  }

  /** On the author's wish, as told to staff. */
  @Post('withdraw')
  @HttpCode(200)
  @Permit('opinion.moderate')
  withdraw(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() dto: WithdrawDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.moderation.withdraw(actor, id, dto.version, dto.reason, once);
  }

  /** Moves it directly after `after`, or to the front. */
  @Post('move')
  @HttpCode(200)
  @Permit('opinion.order')
  move(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() dto: MoveDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.moderation.move(actor, id, dto, once);
  }

  /** Takes or releases the lease ("working on", 30 s); returns who holds it. */
  @Post('lease')
  @HttpCode(200)
  @Permit('opinion.moderate')
  async lease(@Me() actor: Actor, @Id() id: string, @Body() { release }: LeaseDto): Promise<LeaseAnswer> {
    return { lease: release ? await this.leases.release(actor, id) : await this.leases.acquire(actor, id) };
  }

  @Put('brief')
  @Permit('opinion.brief')
  brief(@Me() actor: Actor, @Id() id: string, @Body() dto: BriefDto): Promise<OpinionBriefView> {
    return this.briefs.write(actor, id, dto);
  }

  /** `version` is that of the brief. */
  @Post('brief/approve')
  @HttpCode(200)
  @Permit('opinion.approve-brief')
  approveBrief(@Me() actor: Actor, @Id() id: string, @Body() { version }: VersionDto): Promise<OpinionBriefView> {
    return this.briefs.approve(actor, id, version);
  }
}
