import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { localDateOf, yearOf } from '../../common/local-date.js';
import { WorkingCalendarService } from '../../organisation/calendar/working-calendar.service.js';
import { statutoryDatesOf } from './statutory-dates.js';
import { DutyService, standingOf, type YearOfOrganisation } from './duty.service.js';
import type { YearDialogueView, YearOfOrganisationView, YearView } from './dto/year.view.js';
import { explainedClocks, warningsOf } from './year-warnings.js';

/** The year view: required dialogues, planned ones, and statutory dates. */
@Injectable()
export class YearService {
  constructor(
    private readonly duties: DutyService,
    private readonly calendars: WorkingCalendarService,
    private readonly clock: Clock,
  ) {}

  /** For the organisations in which the actor works; a superior's units are in the unit report. */
  async view(actor: Actor, wanted?: number): Promise<YearView> {
    const today = localDateOf(this.clock.now());
    const year = wanted ?? yearOf(today);
    const own = (await this.duties.years(actor, year)).filter((one) => one.own);
    return { year, today, organisations: await Promise.all(own.map((one) => this.yearOf(one, year, today))) };
  }

  private async yearOf(
    { organisation, duties, dialogues: seen }: YearOfOrganisation,
    year: number,
    today: string,
  ): Promise<YearOfOrganisationView> {
    const calendar = await this.calendars.of(organisation.id);
    const now = this.clock.now();
    const dialogues = seen
      .map((one): YearDialogueView => {
        const { id, title, kind, ordinal, heldOn, startsAt, status } = one;
        const clocks = explainedClocks(heldOn, statutoryDatesOf(one, now), calendar, today);
        return { id, title, kind, ordinal, heldOn, startsAt, status, standing: standingOf(one, today), clocks };
      })
      .filter(({ heldOn, clocks }) => yearOf(heldOn) === year || clocks.some(({ by }) => yearOf(by) === year));
    return {
      organisationId: organisation.id,
      name: organisation.name,
      warnings: warningsOf({ year, today, calendar, duties, dialogues }),
      duties,
      dialogues,
      specialDays: calendar
        .specialDays(`${year}-01-01`, `${year}-12-31`)
        .map(({ date, name, kind, status }) => ({ date, name, kind, status })),
      calendarConfirmed: calendar.isConfirmedYear(year),
    };
  }
}
