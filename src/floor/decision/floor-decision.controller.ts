import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit, Idempotent } from '../../auth/decorators.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { FloorDecisionService } from './floor-decision.service.js';
import { DecideOpinionDto, UndoDecisionDto } from './dto/decide-opinion.dto.js';
import { DecidedView } from './dto/decided.view.js';

@ApiTags('floor')
@Controller('api/v1/opinions/:id/decision')
export class FloorDecisionController {
  constructor(private readonly deciding: FloorDecisionService) {}

  /** Decides, or corrects a decision. If the opinion is on the floor, the floor is cleared. */
  @Post()
  @HttpCode(200)
  @Permit('opinion.decide')
  decide(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: DecideOpinionDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<DecidedView> {
    return this.deciding.decide(me, id, dto, once);
  }

  /** Within ten seconds after the decision, by the server's clock. */
  @Post('undo')
  @HttpCode(200)
  @Permit('opinion.decide')
  undo(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() { version }: UndoDecisionDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<DecidedView> {
    return this.deciding.undo(me, id, version, once);
  }
}
