import { Module } from '@nestjs/common';
import { AccountController } from './account.controller.js';
import { AccountService } from './account.service.js';
import { CalendarDayController } from './calendar-day.controller.js';
import { CalendarDayService } from './calendar-day.service.js';
import { DeadlineService } from './deadline.service.js';
import { DutyRuleController } from './duty-rule.controller.js';
import { DutyRules } from './duty-rule.service.js';
import { GrantService } from './grant.service.js';
import { NationalDays } from './national-days.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationService } from './organisation.service.js';
import { SetUpController } from './set-up.controller.js';
import { SetUp } from './set-up.service.js';
import { StructureController } from './structure.controller.js';
import { Things } from './things.service.js';
import { WorkingCalendarService } from './working-calendar.service.js';

@Module({
  controllers: [
    OrganisationController,
    StructureController,
    CalendarDayController,
    DutyRuleController,
    AccountController,
    SetUpController,
  ],
  providers: [
    AccountService,
    CalendarDayService,
    DeadlineService,
    DutyRules,
    GrantService,
    NationalDays,
    OrganisationService,
    SetUp,
    Things,
    WorkingCalendarService,
  ],
  exports: [AccountService, DeadlineService, OrganisationService, SetUp, WorkingCalendarService],
})
export class OrganisationModule {}
