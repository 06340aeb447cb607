import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor.js';
import { Me, Permit, Idempotent } from '../auth/decorators.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { FloorDecisionService } from './decision/floor-decision.service.js';
import { DecideTogetherDto, UndoTogetherDto } from './decision/dto/decide-opinion.dto.js';
import { DecidedTogetherView } from './decision/dto/decided.view.js';
import {
  AnsweringDto,
  CallDto,
  GiveDto,
  LimitsDto,
  OnFloorDto,
  PutBackDto,
  SlideDto,
  TimerDto,
} from './dto/floor.dto.js';
import { FloorView } from './dto/floor.view.js';
import { FloorService } from './floor.service.js';

/** Floor commands. Each returns the floor afterwards; 409 `floor-changed` carries it as `present`. */
@ApiTags('floor')
@Controller('api/v1/dialogues/:id/floor')
export class FloorController {
  constructor(
    private readonly floor: FloorService,
    private readonly deciding: FloorDecisionService,
  ) {}

  @Post('call')
  @HttpCode(200)
  @Permit('floor.command')
  call(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: CallDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<FloorView> {
    return this.floor.call(me, id, dto, once);
  }

  @Post('give')
  @HttpCode(200)
  @Permit('floor.command')
  give(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: GiveDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<FloorView> {
    return this.floor.give(me, id, dto, once);
  }

  @Post('pause')
  @HttpCode(200)
  @Permit('dialogue.run')
  pause(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: OnFloorDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<FloorView> {
    return this.floor.pause(me, id, dto, once);
  }

  @Post('resume')
  @HttpCode(200)
  @Permit('dialogue.run')
  resume(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: OnFloorDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<FloorView> {
    return this.floor.resume(me, id, dto, once);
  }

  @Post('put-back')
  @HttpCode(200)
  @Permit('floor.command')
  putBack(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: PutBackDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<FloorView> {
    return this.floor.putBack(me, id, dto, once);
  }

  /** Collects the question to be answered later, together with others. */
  @Post('collect')
  @HttpCode(200)
  @Permit('floor.command')
  collect(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: OnFloorDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<FloorView> {
    return this.floor.collect(me, id, dto, once);
  }

  /** One answer to several collected questions. */
  @Post('decide-together')
  @HttpCode(200)
  @Permit('opinion.decide')
  decideTogether(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: DecideTogetherDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<DecidedTogetherView> {
    return this.deciding.decideTogether(me, id, dto, once);
  }

  /** Within ten seconds after the decision, by the server's clock; all of them or none. */
  @Post('decide-together/undo')
  @HttpCode(200)
  @Permit('opinion.decide')
  undoTogether(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: UndoTogetherDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<FloorView> {
    return this.deciding.undoTogether(me, id, dto, once);
  }

  @Post('limits')
  @HttpCode(200)
  @Permit('floor.command')
  limits(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: LimitsDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<FloorView> {
    return this.floor.limits(me, id, dto, once);
  }

  @Post('end')
  @HttpCode(200)
  @Permit('floor.command')
  end(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: OnFloorDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<FloorView> {
    return this.floor.end(me, id, dto, once);
  }

  @Post('timer')
  @HttpCode(200)
  @Permit('floor.command')
  timer(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: TimerDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<FloorView> {
    return this.floor.timer(me, id, dto, once);
  }

  @Post('slide')
  @HttpCode(200)
  @Permit('floor.command')
  slide(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: SlideDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<FloorView> {
    return this.floor.slide(me, id, dto, once);
  }

  @Post('answering')
  @HttpCode(200)
  @Permit('floor.command')
  answering(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: AnsweringDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<FloorView> {
    return this.floor.answering(me, id, dto, once);
  }
}
