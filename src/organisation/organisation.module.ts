import { Module } from '@nestjs/common';
import { CalendarDayController } from './calendar/calendar-day.controller.js';
import { CalendarChanges } from './calendar/calendar-changes.js';
import { CalendarDayService } from './calendar/calendar-day.service.js';
import { DeadlineService } from './deadline/deadline.service.js';
import { DutyRuleController } from './duty-rule/duty-rule.controller.js';
import { DutyRuleService } from './duty-rule/duty-rule.service.js';
import { NationalDayService } from './calendar/national-day.service.js';
import { ReminderController } from './reminder/reminder.controller.js';
import { ReminderService } from './reminder/reminder.service.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationService } from './organisation.service.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { CatalogueService } from './catalogue/catalogue.service.js';
import { WorkingCalendarService } from './calendar/working-calendar.service.js';

@Module({
  controllers: [
    OrganisationController,
    CatalogueController,
    CalendarDayController,
    DutyRuleController,
    ReminderController,
  ],
  providers: [
    CalendarChanges,
    CalendarDayService,
    DeadlineService,
    DutyRuleService,
    NationalDayService,
    ReminderService,
    OrganisationService,
    CatalogueService,
    WorkingCalendarService,
  ],
  exports: [CalendarChanges, CatalogueService, DeadlineService, OrganisationService, WorkingCalendarService],
})
export class OrganisationModule {}
