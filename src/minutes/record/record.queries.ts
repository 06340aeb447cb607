import { Injectable } from '@nestjs/common';
import { Assignment, AssignmentCoordinator, Decision, Directive } from '../../assignment/assignment.entity.js';
import { Account } from '../../auth/account.entity.js';
import { Clock } from '../../common/clock.js';
import { pick } from '../../common/pick.js';
import { publicNumber } from '../../contract/opinion.js';
import { measure } from '../../contract/turn.js';
import { TrailEntry } from '../../database/platform.entity.js';
import { groupBy, viewsFor } from '../../database/projection.js';
import { disclose, type Disclosure, ofTheDialogue, type Involvement } from '../../disclosure/disclosure.js';
import { coverPersonalData, maskContacts } from '../../disclosure/masking.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, orNull, type RowOf, select } from '../../database/select.js';
import { type ReadSource, where } from '../../database/sql.js';
import { AgendaItem, type Dialogue } from '../../dialogue/dialogue.entity.js';
import { Correction } from '../../floor/floor.entity.js';
import { turnProjection } from '../../floor/turn/turn.projection.js';
import { attendanceProjection } from '../../invitation/attendance.projection.js';
import {
  type OpinionRow,
  listOpinions,
  publicAuthorBeforeCall,
  staffAuthor,
} from '../../opinion/opinion-rows.queries.js';
import { getCounts, sumUpDay } from '../../opinion/sums.js';
import { Department, Organisation } from '../../organisation/organisation.entity.js';
import { pledgeProjection } from '../pledge.projection.js';
import type {
  RecordDecisionView,
  RecordDirectiveView,
  RecordOpinionView,
  RecordPauseView,
  RecordTaskView,
  SessionRecordView,
} from './dto/record.view.js';

type Body = Omit<SessionRecordView, 'madeAt' | 'madeBy' | 'people' | 'purpose'>;

const correction = list(
  columns(Correction, 'c', ['id', 'subjectType', 'subjectId', 'what', 'before', 'after', 'reason']),
  columns(Correction, 'c', ['makerName', 'madeAt']),
);

export const listCorrections = (source: ReadSource, dialogueId: string) =>
  select(source, correction, 'FROM correction c WHERE c.dialogue_id = ? ORDER BY c.made_at, c.id', [dialogueId]);

/** Whether a correction is of words; else its values are times, numbers and ids. */
export const isWords = (what: string): boolean => ['speaker', 'text', 'saidBy', 'struck'].includes(what);

const decision = list(
  columns(Decision, 's', ['id', 'opinionId', 'outcome', 'words', 'chairName AS chair', 'decidedAt AS at']),
  columns(Decision, 's', ['undoneAt', 'replaced']),
  orNull(columns(Account, 'a', ['name AS by'])),
  computed<{ escalatedTo: string | null }>(
    `(SELECT max(e.body_name) FROM escalation e WHERE e.decision_id = s.id AND e.cancelled_at IS NULL) AS "escalatedTo"`,
  ),
);

const task = list(
  columns(Assignment, 't', ['id', 'decisionId', 'directiveId', 'task', 'dueOn']),
  columns(Department, 'd', ['name AS department']),
);
type Task = RowOf<typeof task> & { coordinating: string[] };

/** In which form the texts of a record are written. */
interface Form {
  /** With names, for a purpose: as much as the person who exports may read. Null: nobody is named. */
  disclosure: Disclosure | null;
  /** Nobody checks a masked record before it is exported, so all possible personal data is covered. */
  said: (text: string) => string;
}

const formFor = (involvement: Involvement | null): Form => {
  const disclosure = involvement && disclose(involvement, ofTheDialogue);
  return { disclosure, said: (text) => (disclosure ? disclosure.unchecked(text) : coverPersonalData(text)) };
};

/** Reads the record of a dialogue: turns, opinions, decisions, promises and corrections. */
@Injectable()
export class RecordQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** With names as far as `named` may read them; masked without. */
  async get(dialogue: Dialogue, named: Involvement | null): Promise<Body> {
    const { id } = dialogue;
    const form = formFor(named);
    const { said } = form;
    const staff = { audience: 'staff', departments: null, ...(named ? { involvement: named } : {}) } as const;
    const turns = await viewsFor(staff, turnProjection, this.reader, id);
    const pledges = await viewsFor(staff, pledgeProjection, this.reader, id);
    const rows = await listOpinions(this.reader, where('o.dialogue_id = ?', id));
    const numbers = new Map(rows.map((row) => [row.id, publicNumber(row.numberPrefix, row.number)]));
    const turnNumbers = new Map(turns.map((turn) => [turn.id, turn.number]));
    const [attendance] = await viewsFor(staff, attendanceProjection, this.reader, id);
    const tasks = await this.tasks(id);
    const decisions = await this.decisions(id, tasks, said);
    return {
      dialogue: await this.head(dialogue),
      attendance: {
        invited: attendance?.invited ?? 0,
        registered: attendance?.registered ?? 0,
        checkedIn: attendance?.checkedIn ?? 0,
      },
      agenda: await this.reader.manager.find(AgendaItem, {
        where: { dialogueId: id },
        order: { position: 'ASC' },
        select: { startsAt: true, endsAt: true, title: true, performer: true },
      }),
      pauses: await this.pauses(id),
      turns: turns.map((turn) => {
        const { spoken, answered, paused } = measure(turn, this.clock.ms());
        return {
          number: turn.number,
          speaker: named && turn.speaker,
          startedAt: turn.startedAt,
          answeringAt: turn.answeringAt,
          endedAt: turn.endedAt,
          spokenSeconds: Math.round(spoken / 1000),
          answeredSeconds: Math.round(answered / 1000),
          pausedSeconds: Math.round(paused / 1000),
          opinions: turn.opinionIds.flatMap((one) => numbers.get(one) ?? []),
          enteredAt: turn.enteredAt,
        };
      }),
      opinions: rows.map((row) => ({
        ...opinionOf(row, form, numbers),
        turns: turns.filter((turn) => turn.opinionIds.includes(row.id)).map((turn) => turn.number),
        decisions: decisions.get(row.id) ?? [],
      })),
      directives: await this.directives(id, tasks, said),
      pledges: pledges.map((one) => ({
        at: one.saidAt,
        saidBy: maskContacts(one.saidBy),
        words: said(one.text),
        turn: turnNumbers.get(one.turnId ?? '') ?? null,
        opinion: numbers.get(one.opinionId ?? '') ?? null,
        struckAt: one.struckAt,
      })),
      corrections: (await listCorrections(this.reader, id)).map((row) => {
        const isPublic = row.what.endsWith('At') || row.what === 'opinion';
        const shown = (value: string | null): string | null =>
          value === null || !(named || isPublic) ? null : isWords(row.what) ? said(value) : value;
        const number = turnNumbers.get(row.subjectId);
        return {
          at: row.madeAt,
          by: row.makerName,
          of:
            row.subjectType === 'turn' && number !== undefined
              ? `turn ${number}`
              : (numbers.get(row.subjectId) ?? row.subjectType),
          what: row.what,
          before: numbers.get(row.before ?? '') ?? shown(row.before),
          after: numbers.get(row.after ?? '') ?? shown(row.after),
          reason: said(row.reason),
        };
      }),
      sums: { ...sumUpDay((await getCounts(this.reader, id)).counts, true) },
    };
  }

  private async head(dialogue: Dialogue): Promise<Body['dialogue']> {
    const { name } = await this.reader.manager.findOneByOrFail(Organisation, { id: dialogue.organisationId });
    return {
      ...pick(dialogue, ['title', 'numberPrefix', 'heldOn', 'startsAt', 'place', 'status']),
      organisation: name,
      chair: [dialogue.chairTitle, dialogue.chairName].filter(Boolean).join(' '),
      startedAt: dialogue.startedAt?.toISOString() ?? null,
      concludedAt: dialogue.concludedAt?.toISOString() ?? null,
      isRehearsal: dialogue.rehearsalOf !== null,
    };
  }

  /** From the trail, because the dialogue's row has only the last one. */
  private async pauses(dialogueId: string): Promise<RecordPauseView[]> {
    const steps = await select(
      this.reader,
      columns(TrailEntry, 't', ['verb', 'at']),
      `FROM trail_entry t WHERE t.subject_type = 'dialogue' AND t.subject_id = ?
       AND t.verb IN ('pause', 'resume', 'conclude') ORDER BY t.at, t.id`,
      [dialogueId],
    );
    const pauses: RecordPauseView[] = [];
    for (const { verb, at } of steps) {
      const last = pauses.at(-1);
      if (verb === 'pause') pauses.push({ from: at, until: null });
      else if (last && last.until === null) last.until = at;
    }
    return pauses;
  }

  private async tasks(dialogueId: string): Promise<Task[]> {
    const rows = await select(
      this.reader,
      task,
      `FROM assignment t JOIN department d ON d.id = t.lead_department_id
       WHERE t.dialogue_id = ? AND t.status <> 'cancelled' ORDER BY t.assigned_at, t.id`,
      [dialogueId],
    );
    const helpers = await select(
      this.reader,
      list(columns(AssignmentCoordinator, 'c', ['assignmentId']), columns(Department, 'd', ['name'])),
      `FROM assignment_coordinator c JOIN assignment t ON t.id = c.assignment_id
       JOIN department d ON d.id = c.department_id WHERE t.dialogue_id = ? ORDER BY d.position, d.id`,
      [dialogueId],
    );
    return rows.map((row) => ({
      ...row,
      coordinating: helpers.flatMap((one) => (one.assignmentId === row.id ? [one.name] : [])),
    }));
  }

  private async decisions(
    dialogueId: string,
    tasks: readonly Task[],
    said: (text: string) => string,
  ): Promise<Map<string, RecordDecisionView[]>> {
    const rows = await select(
      this.reader,
      decision,
      `FROM decision s LEFT JOIN account a ON a.id = s.decided_by WHERE s.dialogue_id = ? ORDER BY s.decided_at, s.id`,
      [dialogueId],
    );
    const found = new Map<string, RecordDecisionView[]>();
    for (const [opinionId, taken] of groupBy(rows, (row) => row.opinionId))
      found.set(
        opinionId,
        taken.map(({ id, words, replaced, ...row }) => ({
          ...pick(row, ['at', 'outcome', 'chair', 'by', 'undoneAt']),
          escalatedTo: row.escalatedTo && maskContacts(row.escalatedTo),
          words: words && said(words),
          isCorrection: replaced !== null,
          tasks: tasks.filter((one) => one.decisionId === id).map((one) => taskOf(one, said)),
        })),
      );
    return found;
  }

  private async directives(
    dialogueId: string,
    tasks: readonly Task[],
    said: (text: string) => string,
  ): Promise<RecordDirectiveView[]> {
    const rows = await select(
      this.reader,
      columns(Directive, 'r', ['id', 'number', 'text', 'chairName AS chair', 'givenAt AS at']),
      'FROM directive r WHERE r.dialogue_id = ? ORDER BY r.number',
      [dialogueId],
    );
    return rows.map(({ id, text, ...row }) => ({
      ...row,
      text: said(text),
      tasks: tasks.filter((one) => one.directiveId === id).map((one) => taskOf(one, said)),
    }));
  }
}

const taskOf = (row: Task, said: (text: string) => string): RecordTaskView => ({
  ...pick(row, ['department', 'coordinating', 'dueOn']),
  task: said(row.task),
});

function opinionOf(
  row: OpinionRow,
  { disclosure, said }: Form,
  numbers: ReadonlyMap<string, string>,
): Omit<RecordOpinionView, 'turns' | 'decisions'> {
  // Paper goes from hand to hand, also into the departments: who asked to be kept from them is not named.
  const person =
    !disclosure || row.identityKeptAt !== null ? publicAuthorBeforeCall(row) : staffAuthor(row, disclosure);
  return {
    ...pick(row, ['kind', 'channel', 'onDay', 'receivedAt', 'supportCount']),
    publicNumber: publicNumber(row.numberPrefix, row.number),
    field: row.fieldName,
    department: row.departmentName,
    text: disclosure ? said(row.text) : coverPersonalData(row.publicText ?? row.text),
    person: [person.name, person.businessName, person.community].filter(Boolean).join(', ') || null,
    groupedUnder: (row.leadOpinionId && row.leadOpinionId !== row.id && numbers.get(row.leadOpinionId)) || null,
    declineReason: row.status === 'declined' ? row.reasonCode : null,
  };
}
