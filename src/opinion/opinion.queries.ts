import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../auth/actor.js';
import { Clock } from '../common/clock.js';
import { isId } from '../common/ids.js';
import { notFound, Refusal } from '../common/problem/refusal.js';
import { findPersonalData } from '../common/text/personal-data.js';
import type { Permission } from '../contract/permissions.js';
import type { SumsLiveView } from '../contract/views.js';
import type { Value, ReadSource } from '../database/sql.js';
import { Reader } from '../database/reader.js';
import { Trail } from '../database/trail.js';
import { Transaction, type Tx } from '../database/transaction.js';
import { DialogueService } from '../dialogue/dialogue.service.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { isPublic, scopeOf, sees } from '../dialogue/dialogue.policy.js';
import type { ListOpinionsDto } from './dto/list-opinions.dto.js';
import type { RatingView } from './tracking/dto/tracking.view.js';
import type {
  ContactView,
  OpinionDetailView,
  OpinionPage,
  OpinionView,
  OriginalView,
  TrailStepView,
} from './dto/opinion.view.js';
import { hallText } from './opinion-events.js';
import { handledIn, seesContact, sightOf } from './opinion.policy.js';
import { viewOpinion } from './view-opinion.js';
import { type OpinionRow, readOpinions, readOpinionsById } from './opinion-rows.queries.js';
import { maskContacts, publishedQuestion } from './masking.js';
import { findRating } from './tracking/rating.js';
import { readSums, sumUp } from './sums.js';

const filters = {
  status: 'o.status = ?',
  outcome: 'o.outcome = ?',
  kind: 'o.kind = ?',
  channel: 'o.channel = ?',
  fieldId: 'o.field_id = ?',
  departmentId: 'o.department_id = ?',
  before: 'o.number < ?',
} as const satisfies Partial<Record<keyof ListOpinionsDto, string>>;

/** What staff read of opinions. */
@Injectable()
export class OpinionQueries {
  constructor(
    private readonly reader: Reader,
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor, dialogueId: string, query: ListOpinionsDto): Promise<OpinionPage> {
    const dialogue = await this.dialogues.getVisible(this.reader, actor, dialogueId);
    assertMay(actor, 'opinion.read', scopeOf(dialogue));
    const limit = query.limit ?? 50;
    const conditions = ['o.dialogue_id = ?'];
    const values: Value[] = [dialogueId];
    for (const [name, condition] of Object.entries(filters) as [keyof typeof filters, string][]) {
      const wanted = query[name];
      if (wanted === undefined) continue;
      conditions.push(condition);
      values.push(wanted);
    }
    const rows = await readOpinions(
      this.reader,
      `WHERE ${conditions.join(' AND ')} ORDER BY o.number DESC LIMIT ${limit + 1}`,
      values,
    );
    const shown = rows.slice(0, limit);
    return {
      items: shown.map((row) => this.shown(actor, row)),
      next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null,
    };
  }

  async get(actor: Actor, id: string): Promise<OpinionDetailView> {
    const row = await getVisible(this.reader, actor, id, 'opinion.read');
    const { author } = sightOf(actor, handledIn(row));
    const { title } = await this.reader.manager.findOneOrFail(Dialogue, {
      where: { id: row.dialogue_id },
      select: { id: true, title: true },
    });
    return {
      ...this.shown(actor, row),
      dialogueId: row.dialogue_id,
      dialogueTitle: title,
      trail: await this.trailOf(id),
      proposals: author ? proposalsIn(hallText({ text: row.text, publicText: row.public_text })) : [],
      leadOpinionId: row.lead_opinion_id === id ? null : row.lead_opinion_id,
      rating: await this.ratingOf(id, author),
    };
  }

  /** The text as its author wrote it, where hall and screens have another wording. Who read it is written down. */
  getOriginal(actor: Actor, id: string): Promise<OriginalView> {
    return this.transaction.run(async (tx) => {
      const row = await getVisible(tx, actor, id, 'opinion.read');
      if (!sightOf(actor, handledIn(row)).author) throw new Refusal('forbidden');
      const shown = publishedQuestion({ text: row.text, publicText: row.public_text });
      if (shown !== row.text || row.supplement !== (row.supplement && maskContacts(row.supplement)))
        await Trail.write(tx, {
          organisationId: row.organisation_id,
          dialogueId: row.dialogue_id,
          subjectType: 'opinion',
          subjectId: id,
          verb: 'see-original',
          actorId: actor.accountId,
        });
      return { text: row.text, supplement: row.supplement, proposals: proposalsIn(row.text) };
    });
  }

  /** Phone, e-mail and address: who looked, and what for, is written down before they are shown. */
  getContact(actor: Actor, id: string, purpose: string): Promise<ContactView> {
    return this.transaction.run(async (tx) => {
      const row = await getVisible(tx, actor, id, 'opinion.contact');
      if (!seesContact(actor, handledIn(row))) throw new Refusal('forbidden');
      await Trail.write(tx, {
        organisationId: row.organisation_id,
        dialogueId: row.dialogue_id,
        subjectType: 'opinion',
        subjectId: id,
        verb: 'see-contact',
        actorId: actor.accountId,
        reason: purpose,
      });
      const [contact] = await tx.rows<{
        name: string | null;
        business_name: string | null;
        phone: string | null;
        email: string | null;
        address: string | null;
        community: string | null;
      }>(
        `SELECT a.name, a.business_name, a.phone, a.email, a.address, a.community
           FROM author a JOIN opinion o ON o.author_id = a.id WHERE o.id = ?`,
        [id],
      );
      if (!contact) throw notFound();
      const { business_name: businessName, ...rest } = contact;
      return { ...rest, businessName };
    });
  }

  /** Of a dialogue everybody may see; of a draft or rehearsal for those who see it. */
  async getSums(dialogueId: string, actor: Actor | undefined): Promise<SumsLiveView> {
    const dialogue = await this.reader.manager.findOneBy(Dialogue, { id: dialogueId });
    if (!dialogue || !(isPublic(dialogue) || (actor && sees(actor, dialogue)))) throw notFound();
    const { rows, outcomesPublic } = await readSums(this.reader, dialogueId);
    return sumUp(rows, outcomesPublic);
  }

  /** Its words may tell who wrote them. */
  private async ratingOf(id: string, seesAuthor: boolean): Promise<RatingView | null> {
    const rating = await findRating(this.reader, id);
    return (
      rating && { ...rating, comment: rating.comment && (seesAuthor ? rating.comment : maskContacts(rating.comment)) }
    );
  }

  /** As this person sees it after a change, inside the transaction that made it. */
  async view(tx: Tx, actor: Actor, id: string): Promise<OpinionView> {
    const [row] = await readOpinionsById(tx, [id]);
    if (!row) throw notFound();
    return this.shown(actor, row);
  }

  private shown(actor: Actor, row: OpinionRow) {
    return viewOpinion(row, sightOf(actor, handledIn(row)), this.clock.ms());
  }

  private async trailOf(id: string): Promise<TrailStepView[]> {
    const steps = await this.reader.rows<{
      verb: string;
      from_state: string | null;
      to_state: string | null;
      actor_name: string | null;
      on_behalf_of: string | null;
      reason: string | null;
      at: string;
    }>(
      `SELECT t.verb, t.from_state, t.to_state, a.name AS actor_name, t.on_behalf_of, t.reason, t.at
         FROM trail_entry t LEFT JOIN account a ON a.id = t.actor_id
        WHERE t.subject_type = 'opinion' AND t.subject_id = ? ORDER BY t.at, t.id`,
      [id],
    );
    return steps.map((step) => ({
      verb: step.verb,
      from: step.from_state,
      to: step.to_state,
      actorName: step.actor_name,
      onBehalfOf: step.on_behalf_of,
      reason: step.reason,
      at: Date.parse(step.at),
    }));
  }
}

const proposalsIn = (text: string) => findPersonalData(text).map(({ kind, start, end }) => ({ kind, start, end }));

/** 404 for those who may not know that it exists, 403 for those who may. */
export async function getVisible(
  source: ReadSource,
  actor: Actor,
  id: string,
  permission: Permission,
): Promise<OpinionRow> {
  const [row] = isId(id) ? await readOpinionsById(source, [id]) : [];
  if (!row) throw notFound();
  const { organisationId, dialogueId } = handledIn(row);
  assertMay(actor, permission, { organisationId, dialogueId });
  return row;
}
