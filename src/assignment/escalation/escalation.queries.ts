import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { roleMay } from '../../contract/permissions.js';
import { publicNumber } from '../../contract/opinion.js';
import { notFound } from '../../common/problem/refusal.js';
import { Reader } from '../../database/reader.js';
import { all, any, type Condition } from '../assignment-rows.queries.js';
import type { EscalationListView, EscalationView } from './dto/escalation.view.js';
import type { ListEscalationsDto } from '../dto/list-assignments.dto.js';
import { escalationState, type EscalationState } from '../decision/outcome.js';

interface Row {
  id: string;
  version: number;
  organisation_id: string;
  organisation_name: string;
  dialogue_id: string;
  dialogue_title: string;
  number_prefix: string;
  number: number | null;
  body_name: string;
  body_organisation_id: string | null;
  matter: string;
  escalated_at: string;
  answered_at: string | null;
  answer: string | null;
  cancelled_at: string | null;
}

/** A superior sees what was addressed to it and nothing else of its children; others what their own organisation sent. */
const readableBy = (actor: Actor): Condition =>
  any(
    actor.held
      .filter((one) => roleMay(one.role, 'escalation.read'))
      .map((one) =>
        one.role === 'superior'
          ? { sql: 'e.body_organisation_id = ? AND g.rehearsal_of IS NULL', values: [one.organisationId] }
          : all([
              { sql: 'e.organisation_id = ?', values: [one.organisationId] },
              ...(one.dialogueId ? [{ sql: 'coalesce(g.rehearsal_of, g.id) = ?', values: [one.dialogueId] }] : []),
            ]),
      ),
  );

const inState: Record<EscalationState, Condition> = {
  open: { sql: 'e.answered_at IS NULL AND e.cancelled_at IS NULL', values: [] },
  answered: { sql: 'e.answered_at IS NOT NULL', values: [] },
  cancelled: { sql: 'e.cancelled_at IS NOT NULL', values: [] },
};

@Injectable()
export class EscalationQueries {
  constructor(private readonly reader: Reader) {}

  /** Open ones first, then the newest; at most 200. */
  async list(actor: Actor, { dialogueId, state }: ListEscalationsDto): Promise<EscalationListView> {
    const where = all([
      readableBy(actor),
      dialogueId ? { sql: 'e.dialogue_id = ?', values: [dialogueId] } : { sql: 'g.rehearsal_of IS NULL', values: [] },
      ...(state ? [inState[state]] : []),
    ]);
    return { items: await this.read(where) };
  }

  async get(actor: Actor, id: string): Promise<EscalationView> {
    const [found] = await this.read(all([readableBy(actor), { sql: 'e.id = ?', values: [id] }]));
    if (!found) throw notFound();
    return found;
  }

  private async read(where: Condition): Promise<EscalationView[]> {
    const rows = await this.reader.rows<Row>(
      `SELECT e.id, e.version, e.organisation_id, z.name AS organisation_name, e.dialogue_id, g.title AS dialogue_title,
         g.number_prefix, o.number, e.body_name, e.body_organisation_id, e.matter, e.escalated_at, e.answered_at, e.answer,
         e.cancelled_at
       FROM escalation e JOIN dialogue g ON g.id = e.dialogue_id JOIN organisation z ON z.id = e.organisation_id
       LEFT JOIN opinion o ON o.id = e.opinion_id
       WHERE ${where.sql}
       ORDER BY CASE WHEN ${inState.open.sql} THEN 0 ELSE 1 END, e.escalated_at DESC, e.id DESC LIMIT 200`,
      where.values,
    );
    return rows.map((row) => ({
      id: row.id,
      version: row.version,
      organisationId: row.organisation_id,
      organisationName: row.organisation_name,
      dialogueId: row.dialogue_id,
      dialogueTitle: row.dialogue_title,
      publicNumber: row.number === null ? null : publicNumber(row.number_prefix, row.number),
      bodyName: row.body_name,
      bodyOrganisationId: row.body_organisation_id,
      matter: row.matter,
      state: escalationState({ answeredAt: row.answered_at, cancelledAt: row.cancelled_at }),
      escalatedAt: Date.parse(row.escalated_at),
      answeredAt: row.answered_at === null ? null : Date.parse(row.answered_at),
      answer: row.answer,
    }));
  }
}
