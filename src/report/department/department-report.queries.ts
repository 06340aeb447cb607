import { Injectable } from '@nestjs/common';
import { AttributedRating } from '../../assignment/assignment.entity.js';
import { type Actor, assertMay } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { localDateOf, yearOf } from '../../common/local-date.js';
import { notFound } from '../../common/problem/refusal.js';
import type { Verdict } from '../../contract/opinion.js';
import { groupBy } from '../../database/projection.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, type RowOf, select } from '../../database/select.js';
import { among } from '../../database/sql.js';
import { Department, Organisation } from '../../organisation/organisation.entity.js';
import { WorkingCalendarService } from '../../organisation/calendar/working-calendar.service.js';
import type { DepartmentsReportDto } from '../dto/reports.dto.js';
import type { DepartmentsReportView } from '../dto/reports.view.js';
import { scorecardOf, viewMonth } from './counted-tasks.js';
import { FINISHED_FOR_A_RANK, rank, scorecard, sumOf } from './scorecard.js';
import { countedTasksOf, figuresOf, finishedMonthsOf, pausedTasksOfYear } from './task-figures.js';

type Verdicts = Record<Verdict, number>;

const inForce = columns(Department, 'd', ['id', 'name', 'validFrom', 'validUntil']);
type InForce = RowOf<typeof inForce>;

/** At some time in the year; others are reported if they were assigned something. */
const isInForce = ({ validFrom, validUntil }: InForce, year: number): boolean =>
  validFrom <= `${year}-12-31` && (validUntil === null || validUntil >= `${year}-01-01`);

const noVerdicts = (): Verdicts => ({ solved: 0, partly: 0, unsolved: 0 });

/** Authors' ratings of matters assigned to departments in the year; each author counts once per department. */
async function ratingsByDepartment(
  reader: Reader,
  departmentIds: readonly string[],
  year: number,
): Promise<Map<string, Verdicts>> {
  const own = among('r.department_id', departmentIds);
  const rows = await select(
    reader,
    list(
      columns(AttributedRating, 'r', ['departmentId', 'verdict']),
      computed<{ count: number }>('CAST(count(*) AS int) AS count'),
    ),
    `FROM attributed_rating r WHERE ${own.sql} AND r.year = ? GROUP BY r.department_id, r.verdict`,
    [...own.values, year],
  );
  const found = new Map<string, Verdicts>();
  for (const { departmentId: id, verdict, count } of rows) {
    const verdicts = found.get(id) ?? noVerdicts();
    verdicts[verdict] = count;
    found.set(id, verdicts);
  }
  return found;
}

/** The yearly scorecard of an organisation's departments, from what is counted with the rows. */
@Injectable()
export class DepartmentReportQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: WorkingCalendarService,
  ) {}

  async get(actor: Actor, query: DepartmentsReportDto): Promise<DepartmentsReportView> {
    const organisationId = query.organisationId ?? actor.organisationId;
    assertMay(actor, 'report.read', { organisationId });
    const organisation = await this.reader.manager.findOneBy(Organisation, { id: organisationId });
    if (!organisation) throw notFound();
    const today = localDateOf(this.clock.now());
    const year = query.year ?? yearOf(today);
    const calendar = await this.calendars.of(organisationId);
    const all = await this.departments(organisationId);
    const ids = all.map((one) => one.id);
    const counted = await countedTasksOf(this.reader, ids, year, today);
    const months = await finishedMonthsOf(this.reader, organisationId, year);
    const paused = groupBy(await pausedTasksOfYear(this.reader, [organisationId], year), (task) => task.departmentId);
    const ratings = await ratingsByDepartment(this.reader, ids, year);
    const entries = all
      .map((department) => ({
        of: department,
        card: sumOf([
          scorecardOf(counted(department.id), calendar),
          scorecard(paused.get(department.id) ?? [], today, calendar),
        ]),
      }))
      .filter(({ of, card }) => isInForce(of, year) || card.assigned + card.cancelled > 0);
    return {
      organisationId,
      organisationName: organisation.name,
      year,
      asOf: today,
      rule: {
        finishedNeeded: FINISHED_FOR_A_RANK,
        by: ['onTimePercent desc', 'averageDays asc'],
        counted: 'assignedAt within the year, cancelled apart, rehearsals not at all',
      },
      departments: rank(entries).map(({ of, card, rank: place }) => ({
        departmentId: of.id,
        name: of.name,
        ratings: ratings.get(of.id) ?? noVerdicts(),
        ...figuresOf(card),
        rank: place,
      })),
      months: months.map((month) => viewMonth(month, calendar)),
      total: figuresOf(sumOf(entries.map((entry) => entry.card))),
    };
  }

  private departments(organisationId: string): Promise<InForce[]> {
    return select(this.reader, inForce, 'FROM department d WHERE d.organisation_id = ? ORDER BY d.position, d.id', [
      organisationId,
    ]);
  }
}
