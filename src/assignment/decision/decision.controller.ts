import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit } from '../../auth/decorators.js';
import { IdPipe } from '../../common/validation/id.pipe.js';
import { DecisionQueries } from './decision.queries.js';
import { TakenDecisionsView } from './dto/taken-decision.view.js';

@ApiTags('opinions')
@Controller('api/v1/opinions/:id/decisions')
export class DecisionController {
  constructor(private readonly queries: DecisionQueries) {}

  @Get()
  @Permit('opinion.read')
  list(@Me() actor: Actor, @Param('id', IdPipe) opinionId: string): Promise<TakenDecisionsView> {
    return this.queries.list(actor, opinionId);
  }
}
