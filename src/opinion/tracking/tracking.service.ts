import { Injectable } from '@nestjs/common';
import type { Caller } from '../../auth/caller.js';
import { type Budget, RateLimitService } from '../../auth/rate-limit.service.js';
import { newId } from '../../common/ids.js';
import type { Language } from '../../common/language.js';
import { pick } from '../../common/pick.js';
import { Refusal } from '../../common/problem/refusal.js';
import { hashTrackingCode } from '../../common/tracking-code.js';
import { declineTexts } from '../../contract/decline.js';
import { type DeclineReason, opinionMachine, publicNumber, speechOf } from '../../contract/opinion.js';
import { next } from '../../contract/states.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { TrailEntry } from '../../database/platform.entity.js';
import { Reader } from '../../database/reader.js';
import { Repeats } from '../../database/repeats.js';
import { columns, computed, list, orNull, select } from '../../database/select.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { Dialogue } from '../../dialogue/dialogue.entity.js';
import { Organisation } from '../../organisation/organisation.entity.js';
import type { CompleteDto, RateDto, ReopenDto, TrackDto } from './dto/tracking.dto.js';
import type { MyOpinionsView, TrackingView } from './dto/tracking.view.js';
import { nothingYet } from './dto/follow-up.view.js';
import { FollowUpHooks } from './follow-up-hooks.js';
import { leadOf } from '../moderation/grouping.js';
import { Opinion, OpinionSupplement } from '../opinion.entity.js';
import type { Performer } from '../../database/change-row.js';
import { changeOpinion, loadOpinion, type LoadedOpinion, stateAfter, wrongState } from '../opinion.transitions.js';
import { isPinOf } from './tracking-secret.js';
import { findRating, rate } from './rating.js';
import { mayJudge, publicSteps, trackedStatus, type TrailLine } from './tracking-steps.js';
import { withdraw } from '../moderation/withdrawal.js';
import type { ReadSource } from '../../database/sql.js';

/** Who looks up: limits are counted per device, address and code. */
export interface TrackingRequester {
  deviceHash: string | undefined;
  /** Undefined if the call did not come over the network. */
  caller: Caller | undefined;
  language: Language;
}

const perCode: Budget = { name: 'track-code', points: 20, seconds: 600 };
const perDevice: Budget = { name: 'track-device', points: 60, seconds: 600 };
const perAddress: Budget = { name: 'track-address', points: 3_000, seconds: 600 };

const author: Performer = { accountId: null };

const sent = list(
  columns(Opinion, 'o', [
    'id',
    'dialogueId',
    'number',
    'text',
    'topic',
    'status AS ownStatus',
    'reasonText',
    'receivedAt',
  ]),
  columns(Dialogue, 'd', ['numberPrefix', 'outcomesPublishedAt']),
  orNull(columns(Opinion, 'lead', ['number AS leadNumber'])),
  computed<Pick<Opinion, 'status' | 'outcome'> & { answerPublishedAt: string | null }>(
    `coalesce(lead.status, o.status) AS status, coalesce(lead.outcome, o.outcome) AS outcome,
     coalesce(lead.answer_published_at, o.answer_published_at) AS "answerPublishedAt"`,
  ),
);

/** Actions of the author with code and four digits. Every wrong pair gets the same response. */
@Injectable()
export class TrackingService {
  constructor(
    private readonly transaction: Transaction,
    private readonly reader: Reader,
    private readonly repeats: Repeats,
    private readonly limits: RateLimitService,
    private readonly followUps: FollowUpHooks,
  ) {}

  async track(dto: TrackDto, asker: TrackingRequester): Promise<TrackingView> {
    const id = await this.find(dto, asker);
    return this.view(this.reader, id, asker.language);
  }

  /** Answers the moderators' question; they see the opinion as newly received. */
  complete(dto: CompleteDto, asker: TrackingRequester, once: IdempotencyKey | undefined): Promise<TrackingView> {
    return this.runAsAuthor(dto, asker, once, async (tx, loaded) => {
      const { opinion } = loaded;
      const status = stateAfter(opinion, 'complete');
      await this.supplement(tx, opinion, opinion.reasonText, dto.text);
      await changeOpinion(
        tx,
        loaded,
        { verb: 'complete', event: 'completed', set: { status, reasonText: null } },
        author,
      );
    });
  }

  withdraw(dto: TrackDto, asker: TrackingRequester, once: IdempotencyKey | undefined): Promise<TrackingView> {
    return this.runAsAuthor(dto, asker, once, (tx, loaded) => withdraw(tx, loaded, author, null));
  }

  /** Nothing is sent to the author any more. */
  stopMessages(dto: TrackDto, asker: TrackingRequester, once: IdempotencyKey | undefined): Promise<TrackingView> {
    return this.runAsAuthor(dto, asker, once, async (tx, loaded) => {
      if (loaded.opinion.notifyBy === 'none') return;
      const set = { notifyBy: 'none' } as const;
      await changeOpinion(tx, loaded, { verb: 'stop-messages', event: 'messages-stopped', set }, author);
    });
  }

  /** Rates the answer; may be changed until the matter is reopened. */
  rate(dto: RateDto, asker: TrackingRequester, once: IdempotencyKey | undefined): Promise<TrackingView> {
    return this.runAsAuthor(dto, asker, once, async (tx, loaded) => {
      const lead = await leadOf(tx, loaded.opinion);
      if (!mayJudge(loaded.opinion, lead, loaded.dialogue.outcomesPublishedAt !== null)) throw wrongState(lead.status);
      await rate(tx, loaded, dto, author);
    });
  }

  /** Requests to reopen the matter: once, after the answer. */
  reopen(dto: ReopenDto, asker: TrackingRequester, once: IdempotencyKey | undefined): Promise<TrackingView> {
    return this.runAsAuthor(dto, asker, once, async (tx, loaded) => {
      const lead = await leadOf(tx, loaded.opinion);
      if (!mayJudge(loaded.opinion, lead, loaded.dialogue.outcomesPublishedAt !== null)) throw wrongState(lead.status);
      await this.supplement(tx, loaded.opinion, null, dto.reason);
      await changeOpinion(tx, loaded, { verb: 'reopen', event: 'reopened', set: { reopenedAt: tx.now } }, author);
      await this.followUps.get().reopen(tx, { opinion: lead, dialogue: loaded.dialogue }, dto.reason);
    });
  }

  /** Opinions sent from this browser, the newest first; without texts, because families share phones. */
  async mine(deviceHash: string): Promise<MyOpinionsView> {
    const rows = await select(
      this.reader,
      sent,
      `FROM opinion o JOIN dialogue d ON d.id = o.dialogue_id
       LEFT JOIN opinion_group g ON o.status = 'grouped' AND g.id = o.group_id
       LEFT JOIN opinion lead ON lead.id = g.lead_opinion_id
       WHERE o.device_hash = ? ORDER BY o.received_at DESC, o.id DESC LIMIT 50`,
      [deviceHash],
    );
    return {
      items: rows.map((row) => ({
        ...pick(row, ['id', 'dialogueId', 'number', 'receivedAt']),
        publicNumber: publicNumber(row.numberPrefix, row.number),
        speech: speechOf(row),
        status: trackedStatus(row, row.outcomesPublishedAt !== null),
        groupedWith: row.leadNumber === null ? null : publicNumber(row.numberPrefix, row.leadNumber),
        question: row.ownStatus === 'needs_info' ? row.reasonText : null,
        answerPublished: row.answerPublishedAt !== null,
      })),
    };
  }

  private runAsAuthor(
    dto: TrackDto,
    asker: TrackingRequester,
    once: IdempotencyKey | undefined,
    work: (tx: Tx, loaded: LoadedOpinion) => Promise<unknown>,
  ): Promise<TrackingView> {
    return this.repeats.once(once, async () => {
      const id = await this.find(dto, asker);
      return this.transaction.run(async (tx) => work(tx, await loadOpinion(tx, id)), {
        once,
        answer: (tx) => this.view(tx, id, asker.language),
      });
    });
  }

  private async find({ trackingCode, pin }: TrackDto, asker: TrackingRequester): Promise<string> {
    const hash = hashTrackingCode(trackingCode);
    // A browser that keeps its cookie has a budget of its own, which others at its address cannot use up.
    if (asker.caller?.trust === 'new') await this.limits.consumeFrom(perAddress, asker.caller.address);
    if (asker.deviceHash) await this.limits.consume(perDevice, asker.deviceHash);
    const [found] = await select(
      this.reader,
      columns(Opinion, 'o', ['id', 'trackingPinHash', 'deviceHash']),
      'FROM opinion o WHERE o.tracking_hash = ?',
      [hash],
    );
    // Whoever knows the code alone cannot use up what the browser may try that sent the opinion.
    const isSender = found?.deviceHash != null && found.deviceHash === asker.deviceHash;
    await this.limits.consume(perCode, isSender ? `${hash} ${asker.deviceHash}` : hash);
    if (!isPinOf(found?.trackingPinHash, trackingCode, pin) || !found) throw new Refusal('tracking-not-found');
    return found.id;
  }

  private async supplement(tx: Tx, opinion: Opinion, question: string | null, text: string): Promise<void> {
    await tx.manager.insert(OpinionSupplement, { id: newId(), opinionId: opinion.id, question, text, at: tx.now });
  }

  private async view(source: Tx | Reader, id: string, language: Language): Promise<TrackingView> {
    const own = await source.manager.findOneByOrFail(Opinion, { id });
    const lead = await leadOf(source, own);
    const dialogue = await source.manager.findOneByOrFail(Dialogue, { id: own.dialogueId });
    const organisation = await source.manager.findOneByOrFail(Organisation, { id: own.organisationId });
    const supplements = await source.manager.find(OpinionSupplement, {
      where: { opinionId: id },
      order: { at: 'ASC' },
    });
    const outcomesPublic = dialogue.outcomesPublishedAt !== null;
    const decidedInPublic = outcomesPublic && lead.status === 'decided';
    const followUp = decidedInPublic ? await this.followUps.get().follow(source, lead.id) : nothingYet;
    const grouped = lead.id !== own.id;
    return {
      number: own.number,
      publicNumber: publicNumber(dialogue.numberPrefix, own.number),
      dialogue: {
        id: dialogue.id,
        slug: dialogue.slug,
        title: dialogue.title,
        heldOn: dialogue.heldOn,
        organisationName: organisation.name,
      },
      kind: own.kind,
      text: own.topic ?? own.text,
      spoken: speechOf(own) === 'written' ? own.text : null,
      toSpeak: own.topic !== null,
      supplements: supplements.map(({ question, text, at }) => ({ question, text, at: at.toISOString() })),
      status: trackedStatus(lead, outcomesPublic),
      steps: publicSteps(await trailOf(source, own.id), grouped ? await trailOf(source, lead.id) : []),
      groupedWith: grouped ? publicNumber(dialogue.numberPrefix, lead.number) : null,
      question: own.status === 'needs_info' ? own.reasonText : null,
      decline: lead.status === 'declined' ? declined(lead, language) : null,
      ...followUp,
      notifyBy: own.notifyBy,
      rating: await findRating(source, own.id),
      may: {
        complete: next(opinionMachine, own.status, 'complete') !== undefined,
        withdraw: next(opinionMachine, lead.status, 'withdraw') !== undefined,
        rate: mayJudge(own, lead, outcomesPublic),
        reopen: mayJudge(own, lead, outcomesPublic),
      },
    };
  }
}

const trailOf = (source: ReadSource, id: string): Promise<TrailLine[]> =>
  select(
    source,
    columns(TrailEntry, 't', ['verb', 'at']),
    "FROM trail_entry t WHERE t.subject_type = 'opinion' AND t.subject_id = ? ORDER BY t.at, t.id",
    [id],
  );

function declined({ reasonCode, reasonText }: Opinion, language: Language) {
  const code = reasonCode as DeclineReason;
  const [reason, guidance] = declineTexts[code][language];
  return { code, reason, guidance, note: reasonText };
}
