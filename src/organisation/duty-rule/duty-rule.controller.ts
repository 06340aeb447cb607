import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import { CreateDutyRuleDto, EndDto } from '../dto/organisation.dto.js';
import { DutyRuleList, DutyRuleView } from '../dto/organisation.view.js';
import { DutyRuleService } from './duty-rule.service.js';

@ApiTags('calendar')
@Controller('api/v1')
export class DutyRuleController {
  constructor(private readonly rules: DutyRuleService) {}

  @Get('organisations/:id/duty-rules')
  @Permit('organisation.read')
  async list(@Me() actor: Actor, @Id() id: string): Promise<DutyRuleList> {
    return { items: await this.rules.list(actor, id) };
  }

  /** The previous rule of the same kind ends the day before this one begins. */
  @Post('organisations/:id/duty-rules')
  @Permit('calendar.manage')
  create(@Me() actor: Actor, @Id() id: string, @Body() dto: CreateDutyRuleDto): Promise<DutyRuleView> {
    return this.rules.create(actor, id, dto);
  }

  @Post('duty-rules/:id/end')
  @HttpCode(200)
  @Permit('calendar.manage')
  end(@Me() actor: Actor, @Id() id: string, @Body() dto: EndDto): Promise<DutyRuleView> {
    return this.rules.end(actor, id, dto);
  }
}
