import { notFound } from '../common/problem/refusal.js';
import { isId } from '../common/ids.js';
import { sumLine, sumLineOnDay } from '../contract/opinion.js';
import type { SumsLiveView } from '../contract/views.js';
import { columns, list, orNull, type RowOf, select } from '../database/select.js';
import type { ReadSource } from '../database/sql.js';
import { Dialogue, DialogueCounter } from '../dialogue/dialogue.entity.js';
import type { Count } from './opinion-count.js';
import { OpinionCount } from './opinion.entity.js';

export interface DialogueCounts {
  outcomesPublic: boolean;
  counts: Count[];
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
  grouped: 0,
  declined: 0,
  withdrawn: 0,
};

/** As things stand now. Always: received = waiting + each outcome + heard + grouped + declined + withdrawn. */
export function sumUp(counts: readonly Count[], outcomesPublic: boolean): SumsLiveView {
  const sums = { ...nothing };
  for (const { standing, count } of counts) {
    sums.received += count;
    sums[sumLine(standing, outcomesPublic)] += count;
  }
  return sums;
}

/** As things stood on the day, without what was received after the conclusion. Adds up in the same way. */
export function sumUpDay(counts: readonly Count[], outcomesPublic: boolean): SumsLiveView {
  const sums = { ...nothing };
  for (const { onDay, count } of counts) {
    if (onDay === 'later') continue;
    sums.received += count;
    sums[sumLineOnDay(onDay, outcomesPublic)] += count;
  }
  return sums;
}

export const countColumns = list(
  columns(Dialogue, 'd', ['outcomesPublishedAt']),
  columns(DialogueCounter, 'n', ['opinions AS numbers']),
  orNull(columns(OpinionCount, 'c', ['onDay', 'standing', 'opinions'])),
);

/** Read in one statement, so that the figures belong to the same moment; it costs the same however many opinions there are. */
export async function getCounts(source: Pick<ReadSource, 'rows'>, dialogueId: string): Promise<DialogueCounts> {
  const from = `FROM dialogue d JOIN dialogue_counter n ON n.dialogue_id = d.id
     LEFT JOIN opinion_count c ON c.dialogue_id = d.id WHERE d.id = ?`;
  return countsOf(isId(dialogueId) ? await select(source, countColumns, from, [dialogueId]) : []);
}

/** The counts of one dialogue, with those that were received and nothing more. */
export function countsOf(rows: readonly RowOf<typeof countColumns>[]): DialogueCounts {
  const [first] = rows;
  if (!first) throw notFound();
  const counts = rows.flatMap(({ onDay, standing, opinions }): Count[] =>
    onDay === null || standing === null ? [] : [{ onDay, standing, count: opinions ?? 0 }],
  );
  const others = counts.reduce((sum, one) => sum + one.count, 0);
  counts.push({ onDay: 'received', standing: 'received', count: first.numbers - others });
  return { outcomesPublic: first.outcomesPublishedAt !== null, counts };
}
