import { publicNumber } from '../contract/opinion.js';
import type { LocalDate } from '../common/local-date.js';
import { publishedQuestion } from '../opinion/masking.js';
import type { WorkingCalendar } from '../organisation/calendar/working-calendar.js';
import type { AssignmentRow, OpinionColumns } from './assignment-rows.queries.js';
import { type DueFacts, dueViewOf } from './deadline/due.js';
import type { AssignmentView, DepartmentRefView } from './dto/assignment.view.js';

export const ms = (instant: string | null): number | null => (instant === null ? null : Date.parse(instant));

export const dueFacts = (row: Pick<AssignmentRow, 'status' | 'due_on' | 'finished_on' | 'paused_on'>): DueFacts => ({
  status: row.status,
  dueOn: row.due_on,
  finishedOn: row.finished_on,
  pausedOn: row.paused_on,
});

/** The matter as it is published; who handles it opens the rest on the opinion's own page, where each look is written down. */
export const opinionOf = (row: OpinionColumns): AssignmentView['opinion'] =>
  row.opinion_id === null || row.opinion_number === null || row.opinion_kind === null
    ? null
    : {
        id: row.opinion_id,
        number: row.opinion_number,
        publicNumber: publicNumber(row.number_prefix, row.opinion_number),
        kind: row.opinion_kind,
        text: publishedQuestion({ text: row.opinion_text ?? '', publicText: row.public_text }),
        fieldName: row.field_name,
        swatch: row.swatch,
        groupSize: row.group_size,
      };

const directiveOf = (row: AssignmentRow): AssignmentView['directive'] =>
  row.directive_id === null
    ? null
    : { id: row.directive_id, number: row.directive_number ?? 0, text: row.directive_text ?? '' };

export function viewAssignment(
  row: AssignmentRow,
  coordinating: DepartmentRefView[],
  today: LocalDate,
  calendar: WorkingCalendar,
): AssignmentView {
  return {
    id: row.id,
    version: row.version,
    organisationId: row.organisation_id,
    dialogueId: row.dialogue_id,
    dialogueTitle: row.dialogue_title,
    opinion: opinionOf(row),
    directive: directiveOf(row),
    task: row.task,
    words: row.words,
    lead: { id: row.lead_department_id, name: row.lead_name },
    coordinating,
    status: row.status,
    due: dueViewOf(dueFacts(row), today, calendar),
    pausedOn: row.paused_on,
    assignedAt: Date.parse(row.assigned_at),
    submittedAt: ms(row.submitted_at),
    doneAt: ms(row.done_at),
    urged: row.urged,
    urgedOn: row.urged_on,
    handler: row.handler,
    extensionAsked: row.extensions_asked > 0,
    answer:
      row.answer_id && row.answer_status && row.answer_version
        ? { id: row.answer_id, status: row.answer_status, version: row.answer_version }
        : null,
  };
}
