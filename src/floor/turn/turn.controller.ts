import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit, Idempotent } from '../../auth/decorators.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import {
  BeginTurnDto,
  MomentDto,
  RaiseDto,
  RaisedView,
  SpeakerView,
  SplitOffDto,
  TurnCommandView,
  TurnView,
} from './dto/turn.dto.js';
import { SpokenOpinionService } from './spoken-opinion.service.js';
import { SpeakerQueries } from './speaker.queries.js';
import { TurnService } from './turn.service.js';

@ApiTags('floor')
@Controller('api/v1')
export class TurnController {
  constructor(
    private readonly turns: TurnService,
    private readonly raising: SpokenOpinionService,
    private readonly queries: SpeakerQueries,
  ) {}

  @Get('dialogues/:id/turns')
  @Permit('opinion.read')
  list(@Me() me: Actor, @Param('id') id: string): Promise<TurnView[]> {
    return this.turns.list(me, id);
  }

  /** Possible speakers: guests, present ones first, and authors of waiting opinions. No phone, no address. */
  @Get('dialogues/:id/speakers')
  @Permit('floor.command')
  speakers(@Me() me: Actor, @Param('id') id: string): Promise<SpeakerView[]> {
    return this.queries.list(me, id);
  }

  /** Begins a turn; with `endedAt`, records a past one. */
  @Post('dialogues/:id/turns')
  @HttpCode(200)
  @Permit('floor.command')
  begin(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: BeginTurnDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<TurnCommandView> {
    return this.turns.begin(me, id, dto, once);
  }

  @Post('turns/:id/answering')
  @HttpCode(200)
  @Permit('floor.command')
  answering(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: MomentDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<TurnCommandView> {
    return this.turns.answering(me, id, dto, once);
  }

  @Post('turns/:id/end')
  @HttpCode(200)
  @Permit('floor.command')
  end(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: MomentDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<TurnCommandView> {
    return this.turns.end(me, id, dto, once);
  }

  @Post('turns/:id/opinions')
  @HttpCode(200)
  @Permit('floor.command')
  splitOff(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: SplitOffDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<TurnCommandView> {
    return this.turns.splitOff(me, id, dto, once);
  }

  /** Records a spoken matter as an opinion of this turn, with number and code; queued at once during the dialogue. */
  @Post('turns/:id/raise')
  @Permit('minutes.write')
  raise(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: RaiseDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<RaisedView> {
    return this.raising.raise(me, id, dto, once);
  }
}
