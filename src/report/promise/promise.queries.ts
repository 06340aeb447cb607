import { Injectable } from '@nestjs/common';
import { ofDepartment } from '../../assignment/assignment-conditions.js';
import {
  type AssignmentRow,
  handlingOfTask,
  listAssignments,
  viewAssignment,
} from '../../assignment/assignment-rows.queries.js';
import { type Cell, cellOf, cells } from '../../assignment/deadline/due.js';
import { type Actor, assertMay, departmentsWith } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { type LocalDate, localDateOf } from '../../common/local-date.js';
import { pick } from '../../common/pick.js';
import { Reader } from '../../database/reader.js';
import { columns, select } from '../../database/select.js';
import { all, any, type Condition, where } from '../../database/sql.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';
import { discloseFor, type Disclosure } from '../../disclosure/disclosure.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { DialogueService } from '../../dialogue/dialogue.service.js';
import type { WorkingCalendar } from '../../organisation/calendar/working-calendar.js';
import { WorkingCalendarService } from '../../organisation/calendar/working-calendar.service.js';
import type { PromisedInView, PromisesView, PromiseView } from '../dto/promises.view.js';

const most = 500;
const standing = where("t.status <> 'cancelled'");

/** Broken promises first. */
const order: readonly Cell[] = ['overdue', 'withinTerm', 'doneLate', 'doneOnTime'];

/** Promises of a dialogue and their present state. */
@Injectable()
export class PromiseQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: WorkingCalendarService,
    private readonly dialogues: DialogueService,
  ) {}

  /** Of the dialogue itself, or of the last one of its kind before it; departments see their own only. */
  async get(actor: Actor, id: string, which: 'this' | 'previous'): Promise<PromisesView> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, id);
    assertMay(actor, 'assignment.read', scopeOf(dialogue));
    const promisedIn = which === 'this' ? dialogue : await this.before(dialogue);
    const departments = departmentsWith(actor, 'assignment.read', dialogue.organisationId);
    const promises = promisedIn
      ? await this.list(actor, dialogue.organisationId, [
          where('t.dialogue_id = ?', promisedIn.id),
          ...(departments ? [any(departments.map(ofDepartment))] : []),
        ])
      : [];
    const count = (cell: Cell): number => promises.filter((one) => one.cell === cell).length;
    return {
      dialogue: promisedIn && pick(promisedIn, ['id', 'title', 'heldOn']),
      kept: count('doneOnTime'),
      keptLate: count('doneLate'),
      withinTerm: count('withinTerm'),
      overdue: count('overdue'),
      promises,
    };
  }

  /** Promises by conditions on `t` (assignment) and `g` (dialogue), broken ones first. */
  async list(actor: Actor, organisationId: string, conditions: readonly Condition[]): Promise<PromiseView[]> {
    const rows = await listAssignments(this.reader, all([standing, ...conditions]), most);
    const calendar = await this.calendars.of(organisationId);
    const today = localDateOf(this.clock.now());
    return rows
      .map((row) => viewPromise(row, today, calendar, discloseFor(actor, handlingOfTask(row))))
      .sort((a, b) => order.indexOf(a.cell) - order.indexOf(b.cell));
  }

  private async before(dialogue: Dialogue): Promise<PromisedInView | null> {
    const [found] = await select(
      this.reader,
      columns(Dialogue, 'd', ['id', 'title', 'heldOn']),
      `FROM dialogue d
       WHERE d.organisation_id = ? AND d.kind = ? AND d.rehearsal_of IS NULL AND d.status IN ('concluded', 'closed')
         AND d.id <> ? AND d.held_on <= ?
       ORDER BY d.held_on DESC, d.id DESC LIMIT 1`,
      [dialogue.organisationId, dialogue.kind, dialogue.id, dialogue.heldOn],
    );
    return found ?? null;
  }
}

function viewPromise(
  row: AssignmentRow,
  today: LocalDate,
  calendar: WorkingCalendar,
  disclosure: Disclosure,
): PromiseView {
  const { id, opinion, directive, task, words, lead, status, due } = viewAssignment(
    row,
    [],
    today,
    calendar,
    disclosure,
  );
  return {
    id,
    from: directive ? 'directive' : 'opinion',
    opinionId: opinion?.id ?? null,
    publicNumber: opinion?.publicNumber ?? null,
    directiveNumber: directive?.number ?? null,
    what: directive?.text ?? opinion?.text ?? task,
    words,
    leadName: lead.name,
    status,
    due,
    finishedOn: row.finishedOn,
    cell: cellOf(row, today, calendar) ?? cells[0],
  };
}
