import { notFound } from '../common/problem/refusal.js';
import { isId } from '../common/ids.js';
import { type OpinionOutcome, type OpinionStatus, sumLine } from '../contract/opinion.js';
import type { SumsLiveView } from '../contract/views.js';
import type { ReadSource } from '../database/sql.js';

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

const statement = `SELECT d.outcomes_published_at AS "outcomesPublishedAt", coalesce(lead.status, o.status) AS status, coalesce(lead.outcome, o.outcome) AS outcome,
    CASE WHEN o.status = 'grouped' THEN 1 ELSE 0 END AS grouped, CAST(count(o.id) AS int) AS count
  FROM dialogue d
  LEFT JOIN opinion o ON o.dialogue_id = d.id
  LEFT JOIN opinion_group g ON o.status = 'grouped' AND g.id = o.group_id
  LEFT JOIN opinion lead ON lead.id = g.lead_opinion_id
  WHERE d.id = ?
  GROUP BY d.outcomes_published_at, coalesce(lead.status, o.status), coalesce(lead.outcome, o.outcome),
    CASE WHEN o.status = 'grouped' THEN 1 ELSE 0 END`;

interface Counted {
  outcomesPublishedAt: string | null;
  status: OpinionStatus | null;
  outcome: OpinionOutcome | null;
  grouped: number;
  count: number;
}

/** Read in one statement, so that the figures belong to the same moment. */
export async function getSums(source: Pick<ReadSource, 'rows'>, dialogueId: string): Promise<DialogueSums> {
  const counted = isId(dialogueId) ? await source.rows<Counted>(statement, [dialogueId]) : [];
  if (!counted[0]) throw notFound();
  return {
    outcomesPublic: counted[0].outcomesPublishedAt !== null,
    rows: counted.flatMap(({ status, outcome, grouped, count }) =>
      status === null ? [] : [{ status, outcome, grouped: grouped === 1, count }],
    ),
  };
}
