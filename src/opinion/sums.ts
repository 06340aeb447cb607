import { notFound } from '../common/problem/refusal.js';
import { isId } from '../common/ids.js';
import {
  type OpinionOutcome,
  opinionOutcomes,
  type OpinionStatus,
  type Standing,
  sumLine,
} from '../contract/opinion.js';
import type { SumsLiveView } from '../contract/views.js';
import { columns, list, orNull, select } from '../database/select.js';
import type { ReadSource } from '../database/sql.js';
import { Dialogue, DialogueCounter } from '../dialogue/dialogue.entity.js';
import { OpinionCount } from './opinion.entity.js';

/** Number of opinions by status and outcome. A grouped one counts with its group's lead. */
export interface SumRow {
  status: OpinionStatus;
  outcome: OpinionOutcome | null;
  grouped: boolean;
  count: number;
}

export interface DialogueSums {
  outcomesPublic: boolean;
  rows: SumRow[];
}

const nothing: SumsLiveView = {
  received: 0,
  waiting: 0,
  answered: 0,
  written: 0,
  assigned: 0,
  escalated: 0,
  noted: 0,
  heard: 0,
  declined: 0,
  withdrawn: 0,
  grouped: 0,
};

/** Always: received = waiting + each outcome + heard + declined + withdrawn. */
export function sumUp(rows: readonly SumRow[], outcomesPublic: boolean): SumsLiveView {
  const sums = { ...nothing };
  for (const row of rows) {
    sums.received += row.count;
    sums[sumLine(row, outcomesPublic)] += row.count;
    if (row.grouped) sums.grouped += row.count;
  }
  return sums;
}

const count = list(
  columns(Dialogue, 'd', ['outcomesPublishedAt']),
  columns(DialogueCounter, 'n', ['opinions AS numbers']),
  orNull(columns(OpinionCount, 'c', ['standing', 'opinions', 'grouped'])),
);

const isOutcome = (standing: Standing): standing is OpinionOutcome =>
  (opinionOutcomes as readonly Standing[]).includes(standing);

/** Read in one statement, so that the figures belong to the same moment; it costs the same however many opinions there are. */
export async function getSums(source: Pick<ReadSource, 'rows'>, dialogueId: string): Promise<DialogueSums> {
  const from = `FROM dialogue d JOIN dialogue_counter n ON n.dialogue_id = d.id
     LEFT JOIN opinion_count c ON c.dialogue_id = d.id WHERE d.id = ?`;
  const counts = isId(dialogueId) ? await select(source, count, from, [dialogueId]) : [];
  const [first] = counts;
  if (!first) throw notFound();
  const rows = counts.flatMap(({ standing, opinions, grouped }): SumRow[] => {
    if (standing === null) return [];
    const own = isOutcome(standing)
      ? ({ status: 'decided', outcome: standing } as const)
      : ({ status: standing, outcome: null } as const);
    return [
      { ...own, grouped: false, count: opinions ?? 0 },
      { ...own, grouped: true, count: grouped ?? 0 },
    ];
  });
  const others = rows.reduce((sum, row) => sum + row.count, 0);
  rows.push({ status: 'received', outcome: null, grouped: false, count: first.numbers - others });
  return { outcomesPublic: first.outcomesPublishedAt !== null, rows };
}
