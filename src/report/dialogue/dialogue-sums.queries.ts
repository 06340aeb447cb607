import { Injectable } from '@nestjs/common';
import { Assignment } from '../../assignment/assignment.entity.js';
import { dueStateOf } from '../../assignment/deadline/due.js';
import type { Actor } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { localDateOf } from '../../common/local-date.js';
import { notFound } from '../../common/problem/refusal.js';
import { may } from '../../contract/permissions.js';
import type { OpinionOutcome } from '../../contract/opinion.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, orNull, select } from '../../database/select.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';
import { isPublic, scopeOf, sees } from '../../dialogue/dialogue.policy.js';
import { countColumns, countsOf, sumUpDay } from '../../opinion/sums.js';
import { WorkingCalendarService } from '../../organisation/calendar/working-calendar.service.js';
import { Department } from '../../organisation/organisation.entity.js';
import type { DialogueSumsView } from '../dto/sums.view.js';
import { presentSums } from './present-sums.js';

/** One row for each count, and one for each task of a decided opinion that is not finished. */
const counted = list(
  countColumns,
  orNull(columns(Assignment, 't', ['opinionId', 'status', 'dueOn', 'finishedOn', 'pausedOn'])),
  orNull(columns(Department, 'x', ['name AS departmentName'])),
  computed<{ outcome: OpinionOutcome | null }>('o.outcome'),
);

/** What was decided on the day and how things stand now, both adding up to what was received. */
@Injectable()
export class DialogueSumsQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: WorkingCalendarService,
  ) {}

  /**
   * Public for a public dialogue; for a draft or rehearsal only for those who may see it. Outcomes are shown once they are
   * published, to staff before.
   */
  async get(dialogueId: string, actor?: Actor): Promise<DialogueSumsView> {
    const dialogue = await this.reader.manager.findOneBy(Dialogue, { id: dialogueId });
    if (!dialogue || !(isPublic(dialogue) || (actor && sees(actor, dialogue)))) throw notFound();
    return this.of(dialogue, actor !== undefined && may(actor.held, 'opinion.read', scopeOf(dialogue)));
  }

  /** `inside`: outcomes are shown although they are not published. */
  async of({ id, organisationId, concludedAt }: Dialogue, inside: boolean): Promise<DialogueSumsView> {
    // In one statement, so that all figures belong to the same moment.
    const rows = await select(
      this.reader,
      counted,
      `FROM dialogue d JOIN dialogue_counter n ON n.dialogue_id = d.id
       CROSS JOIN (SELECT 0 AS is_task UNION ALL SELECT 1) k
       LEFT JOIN opinion_count c ON c.dialogue_id = d.id AND k.is_task = 0
       LEFT JOIN assignment t ON t.dialogue_id = d.id AND k.is_task = 1 AND t.status NOT IN ('done', 'cancelled')
       LEFT JOIN opinion o ON o.id = t.opinion_id AND o.status = 'decided'
       LEFT JOIN department x ON x.id = t.lead_department_id
       WHERE d.id = ? AND (k.is_task = 0 OR o.id IS NOT NULL)`,
      [id],
    );
    const { counts, outcomesPublic } = countsOf(rows);
    const now = this.clock.now();
    const calendar = await this.calendars.of(organisationId);
    const tasks = rows.flatMap(({ opinionId, outcome, departmentName, status, dueOn, finishedOn, pausedOn }) =>
      opinionId === null || outcome === null || departmentName === null || status === null
        ? []
        : [
            {
              opinionId,
              outcome,
              departmentName,
              dueOn,
              isLate: dueStateOf({ status, dueOn, finishedOn, pausedOn }, localDateOf(now), calendar) === 'late',
            },
          ],
    );
    const outcomesShown = outcomesPublic || inside;
    return {
      concludedAt: concludedAt?.toISOString() ?? null,
      asOf: now.toISOString(),
      outcomesShown,
      onDay: sumUpDay(counts, outcomesShown),
      present: presentSums(counts, tasks, outcomesShown),
    };
  }
}
