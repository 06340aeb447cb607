import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import { DecisionQueries } from './decision.queries.js';
import { TakenDecisionsView } from './dto/taken-decision.view.js';

@ApiTags('opinions')
@Controller('api/v1/opinions/:id/decisions')
export class DecisionController {
  constructor(private readonly queries: DecisionQueries) {}

  @Get()
  @Permit('opinion.read')
  list(@Me() actor: Actor, @Id() opinionId: string): Promise<TakenDecisionsView> {
    return this.queries.list(actor, opinionId);
  }
}
