import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Escalation } from '../../assignment/assignment.entity.js';
import type { Actor } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { localDateOf, yearOf } from '../../common/local-date.js';
import { roleMay } from '../../contract/permissions.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, select } from '../../database/select.js';
import { all, among, where } from '../../database/sql.js';
import { DutyService } from '../../dialogue/year/duty.service.js';
import type { DutyView } from '../../dialogue/year/dto/duty.view.js';
import type { ClockState } from '../../organisation/calendar/statutory-clocks.js';
import { Organisation } from '../../organisation/organisation.entity.js';
import { WorkingCalendarService } from '../../organisation/calendar/working-calendar.service.js';
import type { YearDto } from '../dto/reports.dto.js';
import type { ClockFiguresView, UnitFiguresView, UnitsReportView } from '../dto/reports.view.js';
import { scorecard } from '../department/scorecard.js';
import { figuresOf, type ReportedTask, tasksOfYear } from '../department/task-figures.js';

/** What a superior sees of the units below it: dialogues held, dates met, assignments on time. No opinion, no name. */
@Injectable()
export class UnitReportQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: WorkingCalendarService,
    private readonly duties: DutyService,
  ) {}

  async get(actor: Actor, query: YearDto): Promise<UnitsReportView> {
    const above = actor.held.filter((one) => roleMay(one.role, 'report.units')).map((one) => one.organisationId);
    const today = localDateOf(this.clock.now());
    const year = query.year ?? yearOf(today);
    const found = await this.reader.manager.find(Organisation, {
      where: { parentId: In(above) },
      order: { name: 'ASC', id: 'ASC' },
    });
    const units = found.filter(
      (one) => one.validFrom <= `${year}-12-31` && (one.validUntil === null || one.validUntil >= `${year}-01-01`),
    );
    const ids = units.map((one) => one.id);
    const duties = await this.duties.list(actor, year);
    const tasks = await tasksOfYear(this.reader, ids, year);
    const escalations = await this.openEscalations(ids, above);
    return {
      year,
      asOf: today,
      units: await Promise.all(
        units.map((unit) => this.unit(unit, today, duties, tasks, escalations.get(unit.id) ?? 0)),
      ),
    };
  }

  private async unit(
    { id, name }: Organisation,
    today: string,
    allDuties: DutyView[],
    allTasks: ReportedTask[],
    escalationsOpen: number,
  ): Promise<UnitFiguresView> {
    const duties = allDuties.filter((one) => one.organisationId === id);
    const clocks = duties.flatMap((one) => one.dialogues.map((dialogue) => dialogue.clocks));
    const total = (figure: 'required' | 'held' | 'planned' | 'missing'): number =>
      duties.reduce((sum, one) => sum + one[figure], 0);
    const tasks = allTasks.filter((task) => task.organisationId === id);
    return {
      organisationId: id,
      name,
      required: total('required'),
      held: total('held'),
      planned: total('planned'),
      missing: total('missing'),
      notices: countClocks(clocks.map((one) => one.notice)),
      results: countClocks(clocks.map((one) => one.results)),
      tasks: figuresOf(scorecard(tasks, today, await this.calendars.of(id))),
      escalationsOpen,
    };
  }

  private async openEscalations(from: readonly string[], to: readonly string[]): Promise<Map<string, number>> {
    const { sql, values } = all([
      among('e.organisation_id', from),
      among('e.body_organisation_id', to),
      where('e.answered_at IS NULL AND e.cancelled_at IS NULL AND g.rehearsal_of IS NULL'),
    ]);
    const rows = await select(
      this.reader,
      list(columns(Escalation, 'e', ['organisationId']), computed<{ open: number }>('CAST(count(*) AS int) AS open')),
      `FROM escalation e JOIN dialogue g ON g.id = e.dialogue_id WHERE ${sql} GROUP BY e.organisation_id`,
      values,
    );
    return new Map(rows.map((row) => [row.organisationId, row.open]));
  }
}

/** `late`: not published by the day, whether later or not at all; `pending`: the day has not passed. */
function countClocks(states: readonly ClockState[]): ClockFiguresView {
  const count = (...wanted: ClockState[]): number => states.filter((state) => wanted.includes(state)).length;
  return { met: count('met'), late: count('late', 'met_late'), pending: count('ok', 'near') };
}
