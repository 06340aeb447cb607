import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { localDateOf } from '../../common/local-date.js';
import { pick } from '../../common/pick.js';
import { decidedOn, declineReasons, publicNumber } from '../../contract/opinion.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, select } from '../../database/select.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import { countVerdicts } from '../../opinion/tracking/rating.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import { Field } from '../../organisation/organisation.entity.js';
import { WorkingCalendarService } from '../../organisation/calendar/working-calendar.service.js';
import type { DialogueReportView } from '../dto/reports.view.js';
import { DialogueSumsQueries } from './dialogue-sums.queries.js';
import { calledInOrder, reachByField, type ReportedOpinion } from './reached.js';
import { scorecard } from '../department/scorecard.js';
import { figuresOf, tasksOfDialogue } from '../department/task-figures.js';

const reported = list(
  columns(Opinion, 'o', ['id', 'number', 'status', 'onDay', 'fieldId', 'supportCount']),
  columns(Opinion, 'o', ['acceptedAt', 'calledAt', 'decidedAt']),
  computed<{ leadId: string | null }>(`CASE WHEN o.status = 'grouped' THEN g.lead_opinion_id END AS "leadId"`),
);

interface Counted {
  directives: number;
  open: number;
  answered: number;
  published: number;
}

/** Results of one dialogue: sums, which questions were called and by which criterion, assignments, escalations. */
@Injectable()
export class DialogueReportQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: WorkingCalendarService,
    private readonly dialogues: DialogueService,
    private readonly sums: DialogueSumsQueries,
  ) {}

  async get(actor: Actor, id: string): Promise<DialogueReportView> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, id);
    assertMay(actor, 'report.read', scopeOf(dialogue));
    const today = localDateOf(this.clock.now());
    const opinions = await this.opinions(id);
    const fields = await this.fieldNames(dialogue.organisationId);
    const nameOf = (fieldId: string | null): string | null => (fieldId && fields.get(fieldId)) ?? null;
    const onDay = new Map(opinions.map((one) => [one.id, one.onDay]));
    const tasks = await tasksOfDialogue(this.reader, id);
    const counted = await this.counts(id);
    return {
      dialogueId: id,
      title: dialogue.title,
      asOf: today,
      ...pick(await this.sums.of(dialogue, true), ['onDay', 'present']),
      declined: await this.declined(id),
      fields: reachByField(opinions).map((reach) => ({ ...reach, fieldName: nameOf(reach.fieldId) })),
      called: calledInOrder(opinions).map(({ number, fieldId, ...one }) => ({
        ...one,
        publicNumber: publicNumber(dialogue.numberPrefix, number),
        fieldName: nameOf(fieldId),
        outcome: decidedOn(onDay.get(one.id)),
      })),
      tasks: figuresOf(scorecard(tasks, today, await this.calendars.of(dialogue.organisationId))),
      directives: counted.directives,
      escalationsOpen: counted.open,
      escalationsAnswered: counted.answered,
      answersPublished: counted.published,
      ratings: await countVerdicts(this.reader, id),
    };
  }

  private opinions(dialogueId: string): Promise<ReportedOpinion[]> {
    return select(
      this.reader,
      reported,
      'FROM opinion o LEFT JOIN opinion_group g ON g.id = o.group_id WHERE o.dialogue_id = ? ORDER BY o.number',
      [dialogueId],
    );
  }

  /** Includes complaints and denunciations, which are referred elsewhere but still counted. */
  private async declined(dialogueId: string): Promise<DialogueReportView['declined']> {
    const rows = await this.reader.rows<{ reason: string; count: number }>(
      `SELECT reason_code AS reason, CAST(count(*) AS int) AS count FROM opinion
       WHERE dialogue_id = ? AND status = 'declined' GROUP BY reason_code`,
      [dialogueId],
    );
    const counts = new Map(rows.map(({ reason, count }) => [reason, count]));
    return declineReasons
      .map((reason) => ({ reason, count: counts.get(reason) ?? 0 }))
      .filter(({ count }) => count > 0);
  }

  private async fieldNames(organisationId: string): Promise<Map<string, string>> {
    const rows = await select(
      this.reader,
      columns(Field, 'f', ['id', 'name']),
      'FROM field f WHERE f.organisation_id = ?',
      [organisationId],
    );
    return new Map(rows.map((row) => [row.id, row.name]));
  }

  private async counts(id: string): Promise<Counted> {
    const [row] = await this.reader.rows<Counted>(
      `SELECT (SELECT CAST(count(*) AS int) FROM directive WHERE dialogue_id = d.id) AS directives,
         (SELECT CAST(count(*) AS int) FROM escalation WHERE dialogue_id = d.id AND cancelled_at IS NULL
            AND answered_at IS NULL) AS open,
         (SELECT CAST(count(*) AS int) FROM escalation WHERE dialogue_id = d.id AND answered_at IS NOT NULL) AS answered,
         (SELECT CAST(count(*) AS int) FROM answer WHERE dialogue_id = d.id AND status = 'published') AS published
       FROM dialogue d WHERE d.id = ?`,
      [id],
    );
    return row ?? { directives: 0, open: 0, answered: 0, published: 0 };
  }
}
