import { Injectable } from '@nestjs/common';
import { Account } from '../../auth/account.entity.js';
import type { Actor } from '../../auth/actor.js';
import { Reader } from '../../database/reader.js';
import { columns, computed, list, orNull, select } from '../../database/select.js';
import { discloseFor } from '../../disclosure/disclosure.js';
import { handlingOf } from '../../opinion/opinion.policy.js';
import { getVisible } from '../../opinion/opinion.queries.js';
import { Decision } from '../assignment.entity.js';
import type { TakenDecisionsView } from './dto/taken-decision.view.js';

const decision = list(
  columns(Decision, 's', ['id', 'outcome', 'words', 'decidedAt', 'chairName']),
  orNull(columns(Account, 'a', ['name AS decidedBy'])),
  computed<{ escalatedTo: string | null }>(
    `(SELECT max(e.body_name) FROM escalation e WHERE e.decision_id = s.id AND e.cancelled_at IS NULL) AS "escalatedTo"`,
  ),
);

@Injectable()
export class DecisionQueries {
  constructor(private readonly reader: Reader) {}

  async list(actor: Actor, opinionId: string): Promise<TakenDecisionsView> {
    const opinion = await getVisible(this.reader, actor, opinionId, 'opinion.read');
    const disclosure = discloseFor(actor, handlingOf(opinion));
    const rows = await select(
      this.reader,
      decision,
      `FROM decision s LEFT JOIN account a ON a.id = s.decided_by
       WHERE s.opinion_id = ? AND s.undone_at IS NULL ORDER BY s.decided_at DESC, s.id DESC`,
      [opinionId],
    );
    return {
      items: rows.map((row) => ({
        ...row,
        words: row.words && disclosure.unchecked(row.words),
        escalatedTo: row.escalatedTo && disclosure.checked(row.escalatedTo),
      })),
    };
  }
}
