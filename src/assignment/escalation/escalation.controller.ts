import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import { WithReasonDto } from '../dto/assignment.dto.js';
import { AnswerEscalationDto } from './dto/escalation.dto.js';
import { EscalationListView, EscalationView } from './dto/escalation.view.js';
import { ListEscalationsDto } from '../dto/list-assignments.dto.js';
import { EscalationQueries } from './escalation.queries.js';
import { EscalationService } from './escalation.service.js';

@ApiTags('escalations')
@Controller('api/v1/escalations')
export class EscalationController {
  constructor(
    private readonly escalations: EscalationService,
    private readonly queries: EscalationQueries,
  ) {}

  @Get()
  @Permit('escalation.read')
  list(@Me() actor: Actor, @Query() query: ListEscalationsDto): Promise<EscalationListView> {
    return this.queries.list(actor, query);
  }

  @Post(':id/answer')
  @HttpCode(200)
  @Permit('escalation.answer')
  async answer(@Me() actor: Actor, @Id() id: string, @Body() dto: AnswerEscalationDto): Promise<EscalationView> {
    await this.escalations.answer(actor, id, dto.version, dto.answer);
    return this.queries.get(actor, id);
  }

  @Post(':id/record-answer')
  @HttpCode(200)
  @Permit('escalation.manage')
  async recordAnswer(@Me() actor: Actor, @Id() id: string, @Body() dto: AnswerEscalationDto): Promise<EscalationView> {
    await this.escalations.recordAnswer(actor, id, dto.version, dto.answer);
    return this.queries.get(actor, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permit('escalation.manage')
  async cancel(@Me() actor: Actor, @Id() id: string, @Body() dto: WithReasonDto): Promise<EscalationView> {
    await this.escalations.cancel(actor, id, dto.version, dto.reason);
    return this.queries.get(actor, id);
  }
}
