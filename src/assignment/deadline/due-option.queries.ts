import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { localDateOf } from '../../common/local-date.js';
import { isId } from '../../common/ids.js';
import { notFound } from '../../common/problem/refusal.js';
import { Reader } from '../../database/reader.js';
import { columns, list, orNull, type RowOf, select } from '../../database/select.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';
import { scopeOf, sees } from '../../dialogue/dialogue.policy.js';
import { Brief, Opinion } from '../../opinion/opinion.entity.js';
import { Department, Organisation } from '../../organisation/organisation.entity.js';
import type { DepartmentRefView } from '../dto/assignment.view.js';
import type { DueOptionsView, DueOptionView } from './dto/due-options.view.js';
import { type Due, DueDateService } from './due-date.service.js';

const workingDays = [5, 10, 15] as const;

const proposed = list(
  columns(Opinion, 'o', ['kind', 'departmentId']),
  orNull(columns(Brief, 'b', ['proposedDepartmentId', 'proposedWorkingDays'])),
);

/** The chair's options for one-tap assignment: departments × due dates. */
@Injectable()
export class DueOptionQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly dueDates: DueDateService,
  ) {}

  async get(actor: Actor, dialogueId: string, opinionId: string | null): Promise<DueOptionsView> {
    const dialogue = isId(dialogueId) ? await this.reader.manager.findOneBy(Dialogue, { id: dialogueId }) : null;
    if (!dialogue || !sees(actor, dialogue)) throw notFound();
    assertMay(actor, 'opinion.decide', scopeOf(dialogue));
    const now = this.clock.now();
    const { organisationId } = dialogue;
    const opinion = opinionId ? await this.opinion(dialogueId, opinionId) : undefined;
    const today = localDateOf(now);
    const calendar = await this.dueDates.calendar(organisationId);
    const written = await this.dueDates.byRule(calendar, organisationId, opinion?.kind ?? '*', 'answer', now);
    return {
      today,
      organisationId,
      columns: workingDays.map((days) => option(days, this.dueDates.given(calendar, { workingDays: days }, now, ''))),
      departments: await this.departments(dialogue, opinion?.departmentId ?? null, today),
      fieldDepartmentId: opinion?.departmentId ?? null,
      proposed: opinion?.proposedDepartmentId
        ? { departmentId: opinion.proposedDepartmentId, workingDays: opinion.proposedWorkingDays }
        : null,
      written: option(written.dueOn ? calendar.workingDaysBetween(today, written.dueOn).days : 0, written),
      superiorName: await this.superiorName(organisationId),
    };
  }

  private async superiorName(organisationId: string): Promise<string | null> {
    const [found] = await select(
      this.reader,
      columns(Organisation, 'p', ['name']),
      'FROM organisation o JOIN organisation p ON p.id = o.parent_id WHERE o.id = ?',
      [organisationId],
    );
    return found?.name ?? null;
  }

  /** The brief's proposal is used once the brief is approved. */
  private async opinion(dialogueId: string, id: string): Promise<RowOf<typeof proposed>> {
    const [found] = await select(
      this.reader,
      proposed,
      `FROM opinion o LEFT JOIN brief b ON b.opinion_id = o.id AND b.approved_at IS NOT NULL
       WHERE o.id = ? AND o.dialogue_id = ?`,
      [id, dialogueId],
    );
    if (!found) throw notFound();
    return found;
  }

  /** The participating departments, or all of the organisation if none are named. */
  private departments(dialogue: Dialogue, first: string | null, today: string): Promise<DepartmentRefView[]> {
    return select(
      this.reader,
      columns(Department, 'd', ['id', 'shortName AS name']),
      `FROM department d
       WHERE d.organisation_id = ? AND d.valid_from <= ? AND (d.valid_until IS NULL OR d.valid_until >= ?)
         AND (d.id = ? OR EXISTS (SELECT 1 FROM dialogue_department p WHERE p.dialogue_id = ? AND p.department_id = d.id)
           OR NOT EXISTS (SELECT 1 FROM dialogue_department p WHERE p.dialogue_id = ?))
       ORDER BY CASE WHEN d.id = ? THEN 0 ELSE 1 END, d.position, d.id`,
      [dialogue.organisationId, today, today, first, dialogue.id, dialogue.id, first],
    );
  }
}

const option = (days: number, due: Due): DueOptionView => ({
  workingDays: days,
  dueOn: due.dueOn ?? '',
  confirmed: due.explanation?.confirmed ?? false,
  explanation: due.explanation,
});
