import { Module } from '@nestjs/common';
import { AccountController } from './account/account.controller.js';
import { AccountService } from './account/account.service.js';
import { CalendarDayController } from './calendar/calendar-day.controller.js';
import { CalendarDayService } from './calendar/calendar-day.service.js';
import { DeadlineService } from './deadline/deadline.service.js';
import { DutyRuleController } from './duty-rule/duty-rule.controller.js';
import { DutyRuleService } from './duty-rule/duty-rule.service.js';
import { GrantService } from './account/grant.service.js';
import { NationalDayService } from './calendar/national-day.service.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationService } from './organisation.service.js';
import { SetUpController } from './set-up/set-up.controller.js';
import { SetUpService } from './set-up/set-up.service.js';
import { CatalogueController } from './catalogue/catalogue.controller.js';
import { CatalogueService } from './catalogue/catalogue.service.js';
import { WorkingCalendarService } from './calendar/working-calendar.service.js';

@Module({
  controllers: [
    OrganisationController,
    CatalogueController,
    CalendarDayController,
    DutyRuleController,
    AccountController,
    SetUpController,
  ],
  providers: [
    AccountService,
    CalendarDayService,
    DeadlineService,
    DutyRuleService,
    GrantService,
    NationalDayService,
    OrganisationService,
    SetUpService,
    CatalogueService,
    WorkingCalendarService,
  ],
  exports: [AccountService, DeadlineService, OrganisationService, SetUpService, WorkingCalendarService],
})
export class OrganisationModule {}
