import { isDeepStrictEqual } from 'node:util';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import type { Performer } from '../../database/change-row.js';
import { Reader } from '../../database/reader.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { lockDialogue } from '../../dialogue/lock-dialogue.js';
import { tellAuthors, untell } from '../../opinion/notification/author-messages.js';
import { loadOpinionOf } from '../../opinion/opinion.transitions.js';
import { CalendarChanges } from '../../organisation/calendar/calendar-changes.js';
import { recount, type Recounted } from '../../organisation/calendar/recount.js';
import type { WorkingCalendar } from '../../organisation/calendar/working-calendar.js';
import { changeAssignment, type LoadedAssignment, loadAssignments } from '../assignment.transitions.js';
import { after } from '../decision/decision.policy.js';
import { type Due, DueDateService, type StoredExplanation } from './due-date.service.js';

/** The days of one announcement are entered one after another; the authors hear of the result. */
const NOTICE_HOLD_SECONDS = 15 * 60;

const finished = ['done', 'cancelled'] as const;

/**
 * Counts open due dates anew when the working calendar has changed: date, explanation and whether it is confirmed. Each
 * change is in the trail and shown with the task; authors whose date has moved are told.
 */
@Injectable()
export class RecountService implements OnModuleInit {
  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
    private readonly changes: CalendarChanges,
    private readonly dueDates: DueDateService,
  ) {}

  onModuleInit(): void {
    this.changes.register((organisationId, by) => this.recountAll(organisationId, by));
  }

  /** One dialogue at a time, so that none is kept waiting for the others. */
  async recountAll(organisationId: string, by: Performer): Promise<void> {
    const dialogues = await this.reader.rows<{ id: string }>(
      `SELECT DISTINCT t.dialogue_id AS id FROM assignment t
       WHERE t.organisation_id = ? AND t.due_on IS NOT NULL AND t.status NOT IN (?, ?) ORDER BY t.dialogue_id`,
      [organisationId, ...finished],
    );
    for (const { id } of dialogues) await this.transaction.run((tx) => this.recountDialogue(tx, id, by));
  }

  private async recountDialogue(tx: Tx, dialogueId: string, by: Performer): Promise<void> {
    const dialogue = await lockDialogue(tx, dialogueId);
    const calendar = await this.dueDates.calendarIn(tx, dialogue.organisationId);
    const open = await loadAssignments(tx, dialogue, {
      dialogueId,
      dueOn: Not(IsNull()),
      status: Not(In([...finished])),
    });
    for (const loaded of open) await this.recountOne(tx, loaded, calendar, by);
  }

  private async recountOne(tx: Tx, loaded: LoadedAssignment, calendar: WorkingCalendar, by: Performer): Promise<void> {
    const { assignment, dialogue } = loaded;
    const { dueOn: fromDueOn } = assignment;
    const before = assignment.dueExplanation as StoredExplanation | null;
    if (fromDueOn === null || before === null) return;
    const counted = recount(before, fromDueOn, calendar);
    const { dueOn, countedOn, confirmed } = counted;
    const explanation = explained(before, counted);
    if (dueOn === fromDueOn && isDeepStrictEqual(plain(explanation), plain(before))) return;
    const isTold = dueOn !== fromDueOn || (countedOn < dueOn && countedOn !== before.recount?.countedOn);
    const told = isTold ? { recount: { at: tx.now.toISOString(), fromDueOn, dueOn, countedOn } } : {};
    const set = { dueOn, dueExplanation: { ...explanation, ...told } };
    const details = { fromDueOn, dueOn, countedOn, confirmed };
    await changeAssignment(tx, loaded, { verb: 'recount', set, details }, by);
    if (dueOn === fromDueOn || assignment.opinionId === null) return;
    const behind = await loadOpinionOf(tx, dialogue, assignment.opinionId);
    await untell(tx, behind.opinion, 'due-changed');
    const step = `${assignment.id}/${assignment.version}`;
    await tellAuthors(tx, behind, 'due-changed', step, after(tx.now, NOTICE_HOLD_SECONDS));
  }
}

/** The due date that was stored, counted with the calendar as it is now: for what is restored. */
export function recountStored({ dueOn, explanation }: Due, calendar: WorkingCalendar): Due {
  if (dueOn === null || explanation === null) return { dueOn, explanation };
  const counted = recount(explanation, dueOn, calendar);
  return { dueOn: counted.dueOn, explanation: explained(explanation, counted) };
}

const explained = (before: StoredExplanation, counted: Recounted): StoredExplanation => ({
  ...before,
  ...counted.explanation,
  confirmed: counted.confirmed,
  dueTime: counted.dueTime,
});

/** As it is stored: without what is undefined. */
const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));
