import type { TurnLiveView } from '../../contract/views.js';
import { discloseTo, groupBy, projectRows, type LiveProjection } from '../../database/projection.js';
import { ofTheDialogue } from '../../disclosure/disclosure.js';
import { columns, computed, list, select } from '../../database/select.js';
import { among } from '../../database/sql.js';
import { Turn, TurnOpinion } from '../floor.entity.js';
import { viewPauses } from '../timer.js';

/** How often a turn or promise was corrected, as SQL. */
export const correctionsOf = (type: string, id: string) =>
  computed<{ corrections: number }>(
    `(SELECT CAST(count(*) AS int) FROM correction c WHERE c.subject_type = '${type}' AND c.subject_id = ${id}) AS corrections`,
  );

const turn = list(
  columns(Turn, 't', ['id', 'number', 'speaker', 'guestId', 'startedAt', 'answeringAt', 'endedAt', 'allottedSeconds']),
  columns(Turn, 't', ['pauses', 'enteredAt', 'version']),
  correctionsOf('turn', 't.id'),
);

export const turnProjection: LiveProjection<'turn'> = {
  type: 'turn',
  async load(source, dialogueId, ids) {
    const own = among('t.id', ids);
    const values = [dialogueId, ...own.values];
    const found = await select(
      source,
      turn,
      `FROM turn t WHERE t.dialogue_id = ? AND ${own.sql} ORDER BY t.number`,
      values,
    );
    if (found.length === 0) return new Map();
    const links = groupBy(
      await select(
        source,
        columns(TurnOpinion, 'l', ['turnId', 'opinionId']),
        `FROM turn_opinion l JOIN turn t ON t.id = l.turn_id JOIN opinion o ON o.id = l.opinion_id
         WHERE t.dialogue_id = ? AND ${own.sql} ORDER BY o.number`,
        values,
      ),
      (link) => link.turnId,
    );
    return projectRows(found, (recipient, row): TurnLiveView => ({
      ...row,
      speaker: discloseTo(recipient, ofTheDialogue).name(row.speaker),
      pauses: viewPauses(JSON.parse(row.pauses)),
      opinionIds: links.get(row.id)?.map((link) => link.opinionId) ?? [],
    }));
  },
};
