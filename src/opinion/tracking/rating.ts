import type { Verdict } from '../../contract/opinion.js';
import { columns, computed, list, select } from '../../database/select.js';
import type { Tx } from '../../database/transaction.js';
import type { RatingView } from './dto/tracking.view.js';
import { Rating } from '../opinion.entity.js';
import type { Performer } from '../../database/change-row.js';
import { changeOpinion, type LoadedOpinion } from '../opinion.transitions.js';
import type { ReadSource } from '../../database/sql.js';

interface Said {
  verdict: Verdict;
  comment?: string;
}

/** Inserts or replaces the author's rating. The comment is not written to the trail. */
export async function rate(tx: Tx, loaded: LoadedOpinion, { verdict, comment }: Said, by: Performer): Promise<void> {
  const { id: opinionId, dialogueId } = loaded.opinion;
  const before = await tx.manager.findOneBy(Rating, { opinionId });
  const said = { verdict, comment: comment ?? null };
  if (before) await tx.manager.update(Rating, { opinionId }, { ...said, changedAt: tx.now });
  else await tx.manager.insert(Rating, { opinionId, dialogueId, ...said, ratedAt: tx.now, changedAt: null });
  const details = { verdict, before: before?.verdict ?? null };
  await changeOpinion(tx, loaded, { verb: 'rate', event: 'rated', set: {}, details }, by);
}

export async function findRating(source: ReadSource, opinionId: string): Promise<RatingView | null> {
  const [row] = await select(
    source,
    list(
      columns(Rating, 'r', ['verdict', 'comment']),
      computed<{ at: string }>('coalesce(r.changed_at, r.rated_at) AS at'),
    ),
    'FROM rating r WHERE r.opinion_id = ?',
    [opinionId],
  );
  return row ?? null;
}

/** Number of ratings by verdict in a dialogue. */
export async function countVerdicts(source: ReadSource, dialogueId: string): Promise<Record<Verdict, number>> {
  const counted = { solved: 0, partly: 0, unsolved: 0 };
  const rows = await select(
    source,
    list(columns(Rating, 'r', ['verdict']), computed<{ count: number }>('CAST(count(*) AS int) AS count')),
    'FROM rating r WHERE r.dialogue_id = ? GROUP BY r.verdict',
    [dialogueId],
  );
  for (const { verdict, count } of rows) counted[verdict] = count;
  return counted;
}
