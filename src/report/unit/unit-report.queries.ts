import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Escalation } from '../../assignment/assignment.entity.js';
import type { Actor } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { localDateOf, yearOf } from '../../common/local-date.js';
import { roleMay } from '../../contract/permissions.js';
import { groupBy } from '../../database/projection.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, select } from '../../database/select.js';
import { all, among, where } from '../../database/sql.js';
import { DutyService } from '../../dialogue/year/duty.service.js';
import type { DutyView } from '../../dialogue/year/dto/duty.view.js';
import type { ClockState } from '../../organisation/calendar/statutory-clocks.js';
import { Organisation } from '../../organisation/organisation.entity.js';
import { WorkingCalendarService } from '../../organisation/calendar/working-calendar.service.js';
import type { YearDto } from '../dto/reports.dto.js';
import type { ClockFiguresView, TaskFiguresView, UnitFiguresView, UnitsReportView } from '../dto/reports.view.js';
import { scorecardOf } from '../department/counted-tasks.js';
import { scorecard, sumOf } from '../department/scorecard.js';
import { countedTasksOf, figuresOf, pausedTasksOfYear } from '../department/task-figures.js';

/** Few enough that others need not wait for the rest. */
const unitsAtOnce = 32;

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
    const duties = groupBy(await this.duties.list(actor, year), (one) => one.organisationId);
    const escalations = await this.openEscalations(ids, above);
    const figures: UnitFiguresView[] = [];
    const counted = await countedTasksOf(this.reader, ids, year, today);
    const paused = groupBy(await pausedTasksOfYear(this.reader, ids, year), (task) => task.organisationId);
    for (const [index, unit] of units.entries()) {
      const { id } = unit;
      const calendar = await this.calendars.of(id);
      const tasks = sumOf([scorecardOf(counted(id), calendar), scorecard(paused.get(id) ?? [], today, calendar)]);
      figures.push(unitFigures(unit, duties.get(id) ?? [], figuresOf(tasks), escalations.get(id) ?? 0));
      if (index % unitsAtOnce === 0) await new Promise((next) => setImmediate(next));
    }
    return { year, asOf: today, units: figures };
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

function unitFigures(
  { id, name }: Organisation,
  duties: readonly DutyView[],
  tasks: TaskFiguresView,
  escalationsOpen: number,
): UnitFiguresView {
  const clocks = duties.flatMap((one) => one.dialogues.map((dialogue) => dialogue.clocks));
  const total = (figure: 'required' | 'held' | 'planned' | 'missing'): number =>
    duties.reduce((sum, one) => sum + one[figure], 0);
  return {
    organisationId: id,
    name,
    required: total('required'),
    held: total('held'),
    planned: total('planned'),
    missing: total('missing'),
    notices: countClocks(clocks.map((one) => one.notice)),
    results: countClocks(clocks.map((one) => one.results)),
    tasks,
    escalationsOpen,
  };
}

/** `late`: not published by the day, whether later or not at all; `pending`: the day has not passed. */
function countClocks(states: readonly ClockState[]): ClockFiguresView {
  const count = (...wanted: ClockState[]): number => states.filter((state) => wanted.includes(state)).length;
  return { met: count('met'), late: count('late', 'met_late'), pending: count('ok', 'near') };
}
