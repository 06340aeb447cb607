import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { roleMay } from '../../contract/permissions.js';
import { publicNumber } from '../../contract/opinion.js';
import { notFound } from '../../common/problem/refusal.js';
import { Reader } from '../../database/reader.js';
import { columns, list, orNull, select } from '../../database/select.js';
import { all, any, type Condition, where } from '../../database/sql.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';
import { discloseFor } from '../../disclosure/disclosure.js';
import { handlingOf } from '../../opinion/opinion.policy.js';
import { Opinion } from '../../opinion/opinion.entity.js';
import { Organisation } from '../../organisation/organisation.entity.js';
import { Escalation } from '../assignment.entity.js';
import type { EscalationListView, EscalationView } from './dto/escalation.view.js';
import type { ListEscalationsDto } from '../dto/list-assignments.dto.js';
import { escalationState, type EscalationState } from '../decision/outcome.js';

const escalation = list(
  columns(Escalation, 'e', ['id', 'version', 'organisationId', 'dialogueId', 'bodyName', 'bodyOrganisationId']),
  columns(Escalation, 'e', ['matter', 'escalatedAt', 'answeredAt', 'answer', 'cancelledAt']),
  columns(Organisation, 'z', ['name AS organisationName']),
  columns(Dialogue, 'g', ['title AS dialogueTitle', 'numberPrefix', 'rehearsalOf']),
  orNull(columns(Opinion, 'o', ['number', 'identityKeptAt'])),
);

/** A superior sees what was addressed to it and nothing else of its units; others what their organisation sent. */
const readableBy = (actor: Actor): Condition =>
  any(
    actor.held
      .filter((one) => roleMay(one.role, 'escalation.read'))
      .map((one) =>
        one.role === 'superior'
          ? where('e.body_organisation_id = ? AND g.rehearsal_of IS NULL', one.organisationId)
          : all([
              where('e.organisation_id = ?', one.organisationId),
              ...(one.dialogueId ? [where('coalesce(g.rehearsal_of, g.id) = ?', one.dialogueId)] : []),
            ]),
      ),
  );

const inState: Record<EscalationState, Condition> = {
  open: where('e.answered_at IS NULL AND e.cancelled_at IS NULL'),
  answered: where('e.answered_at IS NOT NULL'),
  cancelled: where('e.cancelled_at IS NOT NULL'),
};

@Injectable()
export class EscalationQueries {
  constructor(private readonly reader: Reader) {}

  /** Open ones first, then the newest; at most 200. */
  async list(actor: Actor, { dialogueId, state }: ListEscalationsDto): Promise<EscalationListView> {
    const wanted = all([
      readableBy(actor),
      dialogueId ? where('e.dialogue_id = ?', dialogueId) : where('g.rehearsal_of IS NULL'),
      ...(state ? [inState[state]] : []),
    ]);
    return { items: await this.read(actor, wanted) };
  }

  async get(actor: Actor, id: string): Promise<EscalationView> {
    const [found] = await this.read(actor, all([readableBy(actor), where('e.id = ?', id)]));
    if (!found) throw notFound();
    return found;
  }

  private async read(actor: Actor, { sql, values }: Condition): Promise<EscalationView[]> {
    const rows = await select(
      this.reader,
      escalation,
      `FROM escalation e JOIN dialogue g ON g.id = e.dialogue_id JOIN organisation z ON z.id = e.organisation_id
       LEFT JOIN opinion o ON o.id = e.opinion_id WHERE ${sql}
       ORDER BY CASE WHEN ${inState.open.sql} THEN 0 ELSE 1 END, e.escalated_at DESC, e.id DESC LIMIT 200`,
      values,
    );
    return rows.map(({ number, numberPrefix, cancelledAt, rehearsalOf, identityKeptAt, ...row }) => {
      const disclosure = discloseFor(actor, handlingOf({ ...row, departmentIds: [], rehearsalOf, identityKeptAt }));
      return {
        ...row,
        bodyName: disclosure.checked(row.bodyName),
        matter: disclosure.unchecked(row.matter),
        answer: row.answer && disclosure.unchecked(row.answer),
        publicNumber: number === null ? null : publicNumber(numberPrefix, number),
        state: escalationState({ answeredAt: row.answeredAt, cancelledAt }),
      };
    });
  }
}
