import { Injectable } from '@nestjs/common';
import { Assignment } from '../../assignment/assignment.entity.js';
import { type Actor, assertMay } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { localDateOf, yearOf } from '../../common/local-date.js';
import { notFound } from '../../common/problem/refusal.js';
import type { Verdict } from '../../contract/opinion.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, select } from '../../database/select.js';
import { Rating } from '../../opinion/opinion.entity.js';
import { Department, Organisation } from '../../organisation/organisation.entity.js';
import { WorkingCalendarService } from '../../organisation/calendar/working-calendar.service.js';
import type { DepartmentsReportDto } from '../dto/reports.dto.js';
import type { DepartmentsReportView } from '../dto/reports.view.js';
import { byMonth, FINISHED_FOR_A_RANK, rank, scorecard, sumOf } from './scorecard.js';
import { figuresOf, tasksOfYear, yearBounds } from './task-figures.js';

export type Verdicts = Record<Verdict, number>;

export const noVerdicts = (): Verdicts => ({ solved: 0, partly: 0, unsolved: 0 });

const inYear = `JOIN dialogue g ON g.id = t.dialogue_id
  WHERE t.organisation_id = ? AND t.assigned_at >= ? AND t.assigned_at < ? AND t.status <> 'cancelled'
    AND g.rehearsal_of IS NULL`;

/**
 * Authors' ratings of matters assigned to a department in the year. Authors of grouped opinions rate the same assignment;
 * each author counts once per department.
 */
export async function ratingsByDepartment(
  reader: Reader,
  organisationId: string,
  year: number,
): Promise<Map<string, Verdicts>> {
  const values = [organisationId, ...yearBounds(year)];
  const rows = await select(
    reader,
    list(
      columns(Assignment, 'given', ['leadDepartmentId']),
      columns(Rating, 'r', ['verdict']),
      computed<{ count: number }>('CAST(count(DISTINCT r.opinion_id) AS int) AS count'),
    ),
    `FROM (SELECT t.lead_department_id, t.opinion_id FROM assignment t ${inYear}
           UNION ALL SELECT t.lead_department_id, o.id FROM assignment t
             JOIN opinion_group m ON m.lead_opinion_id = t.opinion_id JOIN opinion o ON o.group_id = m.id ${inYear}) given
     JOIN rating r ON r.opinion_id = given.opinion_id
     GROUP BY given.lead_department_id, r.verdict`,
    [...values, ...values],
  );
  const found = new Map<string, Verdicts>();
  for (const { leadDepartmentId: id, verdict, count } of rows) {
    const verdicts = found.get(id) ?? noVerdicts();
    verdicts[verdict] = count;
    found.set(id, verdicts);
  }
  return found;
}

/** The yearly scorecard of an organisation's departments, computed from the rows when read. */
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
    const tasks = await tasksOfYear(this.reader, [organisationId], year);
    const ratings = await ratingsByDepartment(this.reader, organisationId, year);
    const entries = (await this.departments(organisationId, year, new Set(tasks.map((task) => task.departmentId)))).map(
      (department) => ({
        of: department,
        card: scorecard(
          tasks.filter((task) => task.departmentId === department.id),
          today,
          calendar,
        ),
      }),
    );
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
      months: byMonth(tasks, year, calendar),
      total: figuresOf(sumOf(entries.map((entry) => entry.card))),
    };
  }

  /** Departments in force at some time in the year, and others that were assigned something. */
  private async departments(
    organisationId: string,
    year: number,
    busy: ReadonlySet<string>,
  ): Promise<{ id: string; name: string }[]> {
    const found = await select(
      this.reader,
      columns(Department, 'd', ['id', 'name', 'validFrom', 'validUntil']),
      'FROM department d WHERE d.organisation_id = ? ORDER BY d.position, d.id',
      [organisationId],
    );
    return found.filter(
      (one) =>
        busy.has(one.id) ||
        (one.validFrom <= `${year}-12-31` && (one.validUntil === null || one.validUntil >= `${year}-01-01`)),
    );
  }
}
