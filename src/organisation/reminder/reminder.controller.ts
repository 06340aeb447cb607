import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import { RemindersDto, RemindersView } from './reminder.dto.js';
import { ReminderService } from './reminder.service.js';

@ApiTags('calendar')
@Controller('api/v1/organisations/:id/reminders')
export class ReminderController {
  constructor(private readonly reminders: ReminderService) {}

  /** When staff are told of their tasks. */
  @Get()
  @Permit('organisation.read')
  get(@Me() actor: Actor, @Id() id: string): Promise<RemindersView> {
    return this.reminders.get(actor, id);
  }

  @Put()
  @Permit('calendar.manage')
  set(@Me() actor: Actor, @Id() id: string, @Body() dto: RemindersDto): Promise<RemindersView> {
    return this.reminders.set(actor, id, dto);
  }
}
