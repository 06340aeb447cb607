import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import type { OpinionOutcome } from '../../contract/opinion.js';
import { Reader } from '../../database/reader.js';
import { maskContacts } from '../../opinion/masking.js';
import { handledIn, sightOf } from '../../opinion/opinion.policy.js';
import { getVisible } from '../../opinion/opinion.queries.js';
import type { TakenDecisionsView } from './dto/taken-decision.view.js';

interface Row {
  id: string;
  outcome: OpinionOutcome;
  words: string | null;
  decided_at: string;
  decided_by: string | null;
  chair_name: string | null;
  escalated_to: string | null;
}

@Injectable()
export class DecisionQueries {
  constructor(private readonly reader: Reader) {}

  /** What the chair said may name a telephone: whoever may not know the author reads it without. */
  async list(actor: Actor, opinionId: string): Promise<TakenDecisionsView> {
    const { author } = sightOf(actor, handledIn(await getVisible(this.reader, actor, opinionId, 'opinion.read')));
    const rows = await this.reader.rows<Row>(
      `SELECT s.id, s.outcome, s.words, s.decided_at, a.name AS decided_by, s.chair_name,
         (SELECT max(e.body_name) FROM escalation e WHERE e.decision_id = s.id AND e.cancelled_at IS NULL) AS escalated_to
       FROM decision s LEFT JOIN account a ON a.id = s.decided_by
       WHERE s.opinion_id = ? AND s.undone_at IS NULL ORDER BY s.decided_at DESC, s.id DESC`,
      [opinionId],
    );
    return {
      items: rows.map((row) => ({
        id: row.id,
        outcome: row.outcome,
        words: row.words && (author ? row.words : maskContacts(row.words)),
        decidedAt: Date.parse(row.decided_at),
        decidedBy: row.decided_by,
        chairName: row.chair_name,
        escalatedTo: row.escalated_to,
      })),
    };
  }
}
