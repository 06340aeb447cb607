import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit, Repeatable } from '../../auth/decorators.js';
import type { Once } from '../../database/idempotency.js';
import { DecidingService } from './floor-decision.service.js';
import { DecideOpinionDto } from './dto/decide-opinion.dto.js';
import { DecidedView } from './dto/decided.view.js';

@ApiTags('floor')
@Controller('api/v1/opinions/:id/decision')
export class DecidingController {
  constructor(private readonly deciding: DecidingService) {}

  /** Decides, or corrects what was decided. On the floor or not: where the opinion is there, the floor is free afterwards. */
  @Post()
  @HttpCode(200)
  @Permit('opinion.decide')
  decide(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: DecideOpinionDto,
    @Repeatable() once?: Once,
  ): Promise<DecidedView> {
    return this.deciding.decide(me, id, dto, once);
  }

  /** Within ten seconds of the decision, by the server's clock. */
  @Post('undo')
  @HttpCode(200)
  @Permit('opinion.decide')
  undo(@Me() me: Actor, @Param('id') id: string, @Repeatable() once?: Once): Promise<DecidedView> {
    return this.deciding.undo(me, id, once);
  }
}
