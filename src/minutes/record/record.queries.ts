import { Injectable } from '@nestjs/common';
import { findPersonalData } from '../../common/text/personal-data.js';
import { redact } from '../../common/text/redact.js';
import { Clock } from '../../common/clock.js';
import { type OpinionOutcome, publicNumber } from '../../contract/opinion.js';
import { measure } from '../../contract/turn.js';
import type { AttendanceLiveView, PledgeLiveView, TurnLiveView } from '../../contract/views.js';
import { Reader } from '../../database/reader.js';
import { AgendaItem, type Dialogue } from '../../dialogue/dialogue.entity.js';
import { shownOutside } from '../../opinion/view-opinion.js';
import { type OpinionRow, readOpinions } from '../../opinion/opinion-rows.queries.js';
import { readSums, sumUp } from '../../opinion/sums.js';
import { attendanceProjection } from '../../invitation/attendance.projection.js';
import { pledgeProjection } from '../pledge.projection.js';
import { turnProjection } from '../../floor/turn/turn.projection.js';
import type { LiveProjection } from '../../database/projection.js';
import type {
  RecordDecisionView,
  RecordDirectiveView,
  RecordOpinionView,
  RecordPauseView,
  RecordTaskView,
  SessionRecordView,
} from './dto/record.view.js';

type Body = Omit<SessionRecordView, 'madeAt' | 'madeBy' | 'people' | 'purpose'>;

export interface CorrectionRow {
  id: string;
  subject_type: 'turn' | 'pledge' | 'opinion';
  subject_id: string;
  what: string;
  before: string | null;
  after: string | null;
  reason: string;
  maker_name: string | null;
  made_at: string;
}

export const correctionRows = (source: Pick<Reader, 'rows'>, dialogueId: string): Promise<CorrectionRow[]> =>
  source.rows<CorrectionRow>(
    `SELECT id, subject_type, subject_id, what, before, after, reason, maker_name, made_at
     FROM correction WHERE dialogue_id = ? ORDER BY made_at, id`,
    [dialogueId],
  );

interface DecisionRow {
  id: string;
  opinion_id: string;
  outcome: OpinionOutcome;
  words: string | null;
  chair_name: string | null;
  by_name: string | null;
  decided_at: string;
  undone_at: string | null;
  replaced: string | null;
  escalated_to: string | null;
}

interface TaskRow {
  id: string;
  decision_id: string | null;
  directive_id: string | null;
  department: string;
  task: string;
  due_on: string | null;
}

const iso = (ms: number): string => new Date(ms).toISOString();
const isoOrNull = (ms: number | null): string | null => (ms === null ? null : iso(ms));
/** Nobody looks at a masked record before it leaves, so whatever may be personal is covered. */
const covered = (text: string): string => redact(text, findPersonalData(text));
const staff = { audience: 'staff', departments: null } as const;

/** Everything that was said, decided and put right in one session, from the rows as they stand. */
@Injectable()
export class RecordQueries {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async get(dialogue: Dialogue, people: 'named' | 'masked'): Promise<Body> {
    const { id } = dialogue;
    const said = (text: string): string => (people === 'named' ? text : covered(text));
    const turns = await this.things<TurnLiveView>(turnProjection, id);
    const pledges = await this.things<PledgeLiveView>(pledgeProjection, id);
    const rows = await readOpinions(this.reader, 'WHERE o.dialogue_id = ? ORDER BY o.number', [id]);
    const numbers = new Map(rows.map((row) => [row.id, publicNumber(row.number_prefix, row.number)]));
    const turnNumbers = new Map(turns.map((turn) => [turn.id, turn.number]));
    const [attendance] = await this.things<AttendanceLiveView>(attendanceProjection, id);
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
          speaker: people === 'named' ? turn.speaker : null,
          startedAt: iso(turn.startedAt),
          answeringAt: isoOrNull(turn.answeringAt),
          endedAt: isoOrNull(turn.endedAt),
          spokenSeconds: Math.round(spoken / 1000),
          answeredSeconds: Math.round(answered / 1000),
          pausedSeconds: Math.round(paused / 1000),
          opinions: turn.opinionIds.flatMap((one) => numbers.get(one) ?? []),
          enteredAt: isoOrNull(turn.enteredAt),
        };
      }),
      opinions: rows.map((row) => ({
        ...opinionOf(row, people, numbers),
        turns: turns.filter((turn) => turn.opinionIds.includes(row.id)).map((turn) => turn.number),
        decisions: decisions.get(row.id) ?? [],
      })),
      directives: await this.directives(id, tasks, said),
      pledges: pledges.map((one) => ({
        at: iso(one.saidAt),
        saidBy: one.saidBy,
        words: said(one.text),
        turn: turnNumbers.get(one.turnId ?? '') ?? null,
        opinion: numbers.get(one.opinionId ?? '') ?? null,
        struckAt: isoOrNull(one.struckAt),
      })),
      corrections: (await correctionRows(this.reader, id)).map((row) => {
        const shown = people === 'named' || row.what.endsWith('At') || row.what === 'opinion';
        const number = turnNumbers.get(row.subject_id);
        return {
          at: row.made_at,
          by: row.maker_name,
          of:
            row.subject_type === 'turn' && number !== undefined
              ? `turn ${number}`
              : (numbers.get(row.subject_id) ?? row.subject_type),
          what: row.what,
          before: shown ? (numbers.get(row.before ?? '') ?? row.before) : null,
          after: shown ? (numbers.get(row.after ?? '') ?? row.after) : null,
          reason: said(row.reason),
        };
      }),
      sums: { ...sumUp((await readSums(this.reader, id)).rows, true) },
    };
  }

  private async things<View>(thing: LiveProjection, dialogueId: string): Promise<View[]> {
    return [...(await thing.load(this.reader, dialogueId, null)).values()].map((project) => project(staff) as View);
  }

  private async head(dialogue: Dialogue): Promise<Body['dialogue']> {
    const [organisation] = await this.reader.rows<{ name: string }>('SELECT name FROM organisation WHERE id = ?', [
      dialogue.organisationId,
    ]);
    return {
      title: dialogue.title,
      organisation: organisation?.name ?? '',
      numberPrefix: dialogue.numberPrefix,
      heldOn: dialogue.heldOn,
      startsAt: dialogue.startsAt,
      place: dialogue.place,
      chair: [dialogue.chairTitle, dialogue.chairName].filter(Boolean).join(' '),
      status: dialogue.status,
      startedAt: dialogue.startedAt?.toISOString() ?? null,
      concludedAt: dialogue.concludedAt?.toISOString() ?? null,
      isRehearsal: dialogue.rehearsalOf !== null,
    };
  }

  /** From the trail: the dialogue's row knows only the last one. */
  private async pauses(dialogueId: string): Promise<RecordPauseView[]> {
    const steps = await this.reader.rows<{ verb: string; at: string }>(
      `SELECT verb, at FROM trail_entry WHERE subject_type = 'dialogue' AND subject_id = ?
       AND verb IN ('pause', 'resume', 'conclude') ORDER BY at, id`,
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

  private async tasks(dialogueId: string): Promise<(TaskRow & { coordinating: string[] })[]> {
    const rows = await this.reader.rows<TaskRow>(
      `SELECT t.id, t.decision_id, t.directive_id, d.name AS department, t.task, t.due_on
       FROM assignment t JOIN department d ON d.id = t.lead_department_id
       WHERE t.dialogue_id = ? AND t.status <> 'cancelled' ORDER BY t.assigned_at, t.id`,
      [dialogueId],
    );
    const helpers = await this.reader.rows<{ assignment_id: string; name: string }>(
      `SELECT c.assignment_id, d.name FROM assignment_coordinator c JOIN assignment t ON t.id = c.assignment_id
       JOIN department d ON d.id = c.department_id WHERE t.dialogue_id = ? ORDER BY d.position, d.id`,
      [dialogueId],
    );
    return rows.map((row) => ({
      ...row,
      coordinating: helpers.flatMap((one) => (one.assignment_id === row.id ? [one.name] : [])),
    }));
  }

  private async decisions(
    dialogueId: string,
    tasks: Awaited<ReturnType<RecordQueries['tasks']>>,
    said: (text: string) => string,
  ): Promise<Map<string, RecordDecisionView[]>> {
    const rows = await this.reader.rows<DecisionRow>(
      `SELECT s.id, s.opinion_id, s.outcome, s.words, s.chair_name, a.name AS by_name, s.decided_at, s.undone_at, s.replaced,
         (SELECT max(e.body_name) FROM escalation e WHERE e.decision_id = s.id AND e.cancelled_at IS NULL) AS escalated_to
       FROM decision s LEFT JOIN account a ON a.id = s.decided_by WHERE s.dialogue_id = ? ORDER BY s.decided_at, s.id`,
      [dialogueId],
    );
    const found = new Map<string, RecordDecisionView[]>();
    for (const row of rows) {
      const list = found.get(row.opinion_id) ?? [];
      found.set(row.opinion_id, [
        ...list,
        {
          at: row.decided_at,
          outcome: row.outcome,
          words: row.words && said(row.words),
          chair: row.chair_name,
          by: row.by_name,
          isCorrection: row.replaced !== null,
          undoneAt: row.undone_at,
          tasks: tasks.filter((task) => task.decision_id === row.id).map((task) => taskOf(task, said)),
          escalatedTo: row.escalated_to,
        },
      ]);
    }
    return found;
  }

  private async directives(
    dialogueId: string,
    tasks: Awaited<ReturnType<RecordQueries['tasks']>>,
    said: (text: string) => string,
  ): Promise<RecordDirectiveView[]> {
    const rows = await this.reader.rows<{
      id: string;
      number: number;
      text: string;
      chair_name: string | null;
      given_at: string;
    }>('SELECT id, number, text, chair_name, given_at FROM directive WHERE dialogue_id = ? ORDER BY number', [
      dialogueId,
    ]);
    return rows.map(({ id, number, text, chair_name: chair, given_at: at }) => ({
      number,
      at,
      text: said(text),
      chair,
      tasks: tasks.filter((task) => task.directive_id === id).map((task) => taskOf(task, said)),
    }));
  }
}

const taskOf = (row: TaskRow & { coordinating: string[] }, said: (text: string) => string): RecordTaskView => ({
  department: row.department,
  coordinating: row.coordinating,
  task: said(row.task),
  dueOn: row.due_on,
});

function opinionOf(
  row: OpinionRow,
  people: 'named' | 'masked',
  numbers: ReadonlyMap<string, string>,
): Omit<RecordOpinionView, 'turns' | 'decisions'> {
  const outside = shownOutside(row);
  const named = [row.author_name, row.business_name, row.community];
  const shown = people === 'named' ? named : [outside.name, outside.businessName, outside.community];
  return {
    publicNumber: publicNumber(row.number_prefix, row.number),
    kind: row.kind,
    channel: row.channel,
    field: row.field_name,
    department: row.department_name,
    status: row.status,
    outcome: row.outcome,
    text: people === 'named' ? row.text : covered(row.public_text ?? row.text),
    person: shown.filter(Boolean).join(', ') || null,
    receivedAt: row.received_at,
    supportCount: row.support_count,
    groupedUnder: (row.lead_opinion_id && row.lead_opinion_id !== row.id && numbers.get(row.lead_opinion_id)) || null,
    declineReason: row.status === 'declined' ? row.reason_code : null,
  };
}
