import { Injectable } from '@nestjs/common';
import { Account } from '../auth/account.entity.js';
import { type Actor, assertMay } from '../auth/actor.js';
import { Clock } from '../common/clock.js';
import { isId } from '../common/ids.js';
import { notFound, Refusal } from '../common/problem/refusal.js';
import type { Permission } from '../contract/permissions.js';
import { TrailEntry } from '../database/platform.entity.js';
import { Reader } from '../database/reader.js';
import { columns, list, orNull, select } from '../database/select.js';
import { all, type ReadSource, where } from '../database/sql.js';
import { discloseFor, type Disclosure } from '../disclosure/disclosure.js';
import { maskContacts, proposalsIn } from '../disclosure/masking.js';
import { Transaction, type Tx } from '../database/transaction.js';
import { DialogueService } from '../dialogue/dialogue.service.js';
import { Dialogue } from '../dialogue/dialogue.entity.js';
import { scopeOf } from '../dialogue/dialogue.policy.js';
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
import { handlingOf } from './opinion.policy.js';
import { Author } from './opinion.entity.js';
import { type OpinionRow, listOpinions, listOpinionsById, viewOpinion } from './opinion-rows.queries.js';
import { publishedQuestion } from './masking.js';
import { findRating } from './tracking/rating.js';

const filters = {
  status: 'o.status = ?',
  outcome: 'o.outcome = ?',
  kind: 'o.kind = ?',
  channel: 'o.channel = ?',
  fieldId: 'o.field_id = ?',
  departmentId: 'o.department_id = ?',
  before: 'o.number < ?',
} as const satisfies Partial<Record<keyof ListOpinionsDto, string>>;

/** Opinions as staff see them. */
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
    const wanted = (Object.entries(filters) as [keyof typeof filters, string][]).flatMap(([name, condition]) => {
      const value = query[name];
      return value === undefined ? [] : [where(condition, value)];
    });
    const rows = await listOpinions(
      this.reader,
      all([where('o.dialogue_id = ?', dialogueId), ...wanted]),
      `o.number DESC LIMIT ${limit + 1}`,
    );
    const shown = rows.slice(0, limit);
    return {
      items: shown.map((row) => this.shown(actor, row)),
      next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null,
    };
  }

  async get(actor: Actor, id: string): Promise<OpinionDetailView> {
    const row = await getVisible(this.reader, actor, id, 'opinion.read');
    const disclosure = discloseFor(actor, handlingOf(row));
    const { title } = await this.reader.manager.findOneOrFail(Dialogue, {
      where: { id: row.dialogueId },
      select: { id: true, title: true },
    });
    return {
      ...viewOpinion(row, disclosure, this.clock.ms()),
      dialogueId: row.dialogueId,
      dialogueTitle: title,
      trail: await this.trailOf(id, disclosure),
      proposals: disclosure.author ? proposed(disclosure.checked(hallText(row))) : [],
      leadOpinionId: row.leadOpinionId === id ? null : row.leadOpinionId,
      rating: await this.ratingOf(id, disclosure),
    };
  }

  /**
   * The text as it was sent, without contacts for those who may not read them. If there is a different public wording, the
   * access is written to the trail.
   */
  getOriginal(actor: Actor, id: string): Promise<OriginalView> {
    return this.transaction.run(async (tx) => {
      const row = await getVisible(tx, actor, id, 'opinion.read');
      const disclosure = discloseFor(actor, handlingOf(row));
      if (!disclosure.author) throw new Refusal('forbidden');
      const text = disclosure.unchecked(row.text);
      const supplement = row.supplement && disclosure.unchecked(row.supplement);
      if (text !== publishedQuestion(row) || (supplement !== null && supplement !== maskContacts(supplement)))
        tx.trail({
          organisationId: row.organisationId,
          dialogueId: row.dialogueId,
          subjectType: 'opinion',
          subjectId: id,
          verb: 'see-original',
          actorId: actor.accountId,
        });
      return { text, supplement, proposals: proposed(text) };
    });
  }

  /** Phone, e-mail and address; access and purpose are written to the trail first. */
  getContact(actor: Actor, id: string, purpose: string): Promise<ContactView> {
    return this.transaction.run(async (tx) => {
      const row = await getVisible(tx, actor, id, 'opinion.contact');
      if (!discloseFor(actor, handlingOf(row)).contactOnRequest) throw new Refusal('forbidden');
      tx.trail({
        organisationId: row.organisationId,
        dialogueId: row.dialogueId,
        subjectType: 'opinion',
        subjectId: id,
        verb: 'see-contact',
        actorId: actor.accountId,
        reason: purpose,
      });
      const [contact] = await select(
        tx,
        columns(Author, 'a', ['name', 'businessName', 'phone', 'email', 'address', 'community']),
        'FROM author a JOIN opinion o ON o.author_id = a.id WHERE o.id = ?',
        [id],
      );
      if (!contact) throw notFound();
      return contact;
    });
  }

  /** Its comment may reveal the author. */
  private async ratingOf(id: string, disclosure: Disclosure): Promise<RatingView | null> {
    const rating = await findRating(this.reader, id);
    return rating && { ...rating, comment: rating.comment && disclosure.unchecked(rating.comment) };
  }

  /** The actor's view after a change, inside its transaction. */
  async view(tx: Tx, actor: Actor, id: string): Promise<OpinionView> {
    const [row] = await listOpinionsById(tx, [id]);
    if (!row) throw notFound();
    return this.shown(actor, row);
  }

  private shown(actor: Actor, row: OpinionRow) {
    return viewOpinion(row, discloseFor(actor, handlingOf(row)), this.clock.ms());
  }

  private async trailOf(id: string, disclosure: Disclosure): Promise<TrailStepView[]> {
    const steps = await select(
      this.reader,
      list(
        columns(TrailEntry, 't', ['verb', 'fromState AS from', 'toState AS to', 'onBehalfOf', 'reason', 'at']),
        orNull(columns(Account, 'a', ['name AS actorName'])),
      ),
      `FROM trail_entry t LEFT JOIN account a ON a.id = t.actor_id
       WHERE t.subject_type = 'opinion' AND t.subject_id = ? ORDER BY t.at, t.id`,
      [id],
    );
    return steps.map((step) => ({ ...step, ...disclosure.reasonOf(step.reason) }));
  }
}

const proposed = (text: string) => proposalsIn(text).map(({ kind, start, end }) => ({ kind, start, end }));

/** 404 if the actor may not know that it exists, 403 if they may know but not read it. */
export async function getVisible(
  source: ReadSource,
  actor: Actor,
  id: string,
  permission: Permission,
): Promise<OpinionRow> {
  const [row] = isId(id) ? await listOpinionsById(source, [id]) : [];
  if (!row) throw notFound();
  const { organisationId, dialogueId } = handlingOf(row);
  assertMay(actor, permission, { organisationId, dialogueId });
  return row;
}
