import { Body, Controller, Delete, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import { CalendarDayService } from './calendar-day.service.js';
import { CreateCalendarDayDto, WorkingDayDto } from '../dto/organisation.dto.js';
import { CalendarDayList, CalendarDayView, WorkingDayView } from '../dto/organisation.view.js';

@ApiTags('calendar')
@Controller('api/v1')
export class CalendarDayController {
  constructor(private readonly days: CalendarDayService) {}

  @Get('organisations/:id/calendar-days')
  @Permit('organisation.read')
  list(@Me() actor: Actor, @Id() id: string): Promise<CalendarDayList> {
    return this.days.list(actor, id);
  }

  /** Whether a date is a working day, to be told before it is chosen as a due date. */
  @Get('organisations/:id/working-day')
  @Permit('organisation.read')
  workingDay(@Me() actor: Actor, @Id() id: string, @Query() { date }: WorkingDayDto): Promise<WorkingDayView> {
    return this.days.workingDay(actor, id, date);
  }

  @Post('organisations/:id/calendar-days')
  @Permit('calendar.manage')
  create(@Me() actor: Actor, @Id() id: string, @Body() dto: CreateCalendarDayDto): Promise<CalendarDayView> {
    return this.days.create(actor, id, dto);
  }

  @Delete('calendar-days/:id')
  @HttpCode(204)
  @Permit('calendar.manage')
  remove(@Me() actor: Actor, @Id() id: string): Promise<void> {
    return this.days.remove(actor, id);
  }
}
