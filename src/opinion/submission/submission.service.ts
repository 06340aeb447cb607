import { Inject, Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { AdmissionService } from '../../auth/admission.service.js';
import type { Caller } from '../../auth/caller.js';
import { type Budget, RateLimitService } from '../../auth/rate-limit.service.js';
import { Signer } from '../../auth/signer.service.js';
import { Clock } from '../../common/clock.js';
import { CONFIG } from '../../common/common.module.js';
import { networksOf } from '../../common/http/networks.js';
import { Refusal, notFound } from '../../common/problem/refusal.js';
import type { Config } from '../../config/config.js';
import { collects } from '../../contract/dialogue.js';
import type { OpinionChannel } from '../../contract/opinion.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Reader } from '../../database/reader.js';
import { Repeats } from '../../database/repeats.js';
import { type Tx, Transaction } from '../../database/transaction.js';
import { isPublic, scopeOf, sees } from '../../dialogue/dialogue.policy.js';
import { invitedWith } from '../../invitation/invited-with.js';
import { acceptance } from '../moderation/acceptance.js';
import { ArrivalRate } from './arrival-rate.js';
import type { EnteredOpinionView, OpinionReceiptView } from './dto/receipt.view.js';
import type { AskToSpeakDto, EnterSpeakRequestDto } from './dto/speak-request.dto.js';
import type { EnterOpinionDto, SubmitOpinionDto } from './dto/submit-opinion.dto.js';
import { pick } from '../../common/pick.js';
import { changeOpinion, loadOpinion } from '../opinion.transitions.js';
import {
  insertOpinion,
  insertOpinions,
  type NewOpinion,
  type PreparedOpinion,
  prepareOpinion,
  type Unnumbered,
} from './insert-opinion.js';

/** Where a submission comes from. */
export interface Sender {
  actor: Actor | undefined;
  deviceHash: string | undefined;
  /** Undefined if it did not come over the network: no limits. */
  caller: Caller | undefined;
  /** Code of an invitation, from a form without scripts. */
  invitation?: string | undefined;
  once: IdempotencyKey | undefined;
}

/** Content and author of a submission. */
type Submission = Pick<NewOpinion, 'authorKind' | 'name' | 'phone' | 'topic' | 'content'>;

const hour = 3600;
const perDevice: Budget = { name: 'submit-device', points: 20, seconds: hour };
const perPhone: Budget = { name: 'submit-phone', points: 10, seconds: 24 * hour };
/** Somebody whom the organiser knows need not work. */
const perInvitation: Budget = { name: 'submit-invitation', points: 10, seconds: 24 * hour };
/** Of all browsers of a network that have not worked yet. */
const unworked: Budget = { name: 'submit-unworked', points: 20, seconds: hour };
/** Enough for a hall of 500 behind one address, each sending several. */
const perAddress: Budget = { name: 'submit-address', points: 3_000, seconds: hour };

/** States in which staff may enter opinions, until the dialogue is closed. */
const enterable = ['announced', 'live', 'paused', 'postponed', 'concluded'];
const inSession = ['live', 'paused'];

const receiptFields = <T extends Unnumbered>(
  { id, number, publicNumber, trackingCode, receivedAt }: T,
  revision: number | undefined,
) => ({
  id,
  number,
  publicNumber,
  trackingCode,
  revision: revision as number,
  receivedAt,
});

@Injectable()
export class SubmissionService {
  private readonly arrivals = new ArrivalRate();

  constructor(
    private readonly transaction: Transaction,
    private readonly limits: RateLimitService,
    private readonly admission: AdmissionService,
    private readonly signer: Signer,
    private readonly clock: Clock,
    private readonly reader: Reader,
    private readonly repeats: Repeats,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A citizen or business sends an opinion, without an account. */
  submit(dialogueId: string, dto: SubmitOpinionDto, sender: Sender): Promise<OpinionReceiptView> {
    const { name, phone, authorKind = 'citizen' } = dto;
    return this.send(dialogueId, { authorKind, name, phone, content: dto }, sender, receiptFields);
  }

  /** Somebody requests to speak; queued like an opinion, with a number of its own. */
  askToSpeak(dialogueId: string, dto: AskToSpeakDto, sender: Sender): Promise<EnteredOpinionView> {
    return this.send(dialogueId, speakRequest(dto), sender, (received, revision) => ({
      ...receiptFields(received, revision),
      pin: received.pin,
    }));
  }

  private send<Receipt>(
    dialogueId: string,
    submission: Submission,
    sender: Sender,
    receiptOf: (received: Unnumbered, revision: number | undefined) => Receipt,
  ): Promise<Receipt> {
    const incoming = {
      channel: 'online' as const,
      deviceHash: sender.deviceHash ?? null,
      origin: sender.caller ? this.originOf(dialogueId, sender.caller.address) : null,
      enteredBy: null,
      ...submission,
    };
    const prepared = prepareOpinion(dialogueId, incoming, (dialogue, now) => {
      if (!isPublic(dialogue) && !(sender.actor && sees(sender.actor, dialogue))) throw notFound();
      if (!collects(dialogue, now.toISOString())) throw new Refusal('collection-closed');
    });
    return this.repeats.once(sender.once, async () => {
      if (sender.caller) await this.admit(dialogueId, submission.phone, sender, sender.caller);
      const receipt = await this.transaction.runShared(insertOpinions, prepared, {
        once: sender.once,
        lane: dialogueId,
        complete: (received, revisions) => receiptOf(received, revisions.get(dialogueId)),
      });
      if (sender.caller) this.arrivals.count(dialogueId, this.clock.ms());
      return receipt;
    });
  }

  /**
   * The phone number is only claimed, so it is counted together with whoever claims it: nobody can use up what its owner may
   * send. Beyond that, and for browsers and dialogues with very many opinions, the sender has to work.
   */
  private async admit(
    dialogueId: string,
    phone: string | null,
    { deviceHash, invitation }: Sender,
    caller: Caller,
  ): Promise<void> {
    if (deviceHash) await this.limits.consume(perDevice, deviceHash);
    const guest = invitation && (await invitedWith(this.reader, dialogueId, invitation));
    if (guest) return this.limits.consume(perInvitation, guest);
    const manyOfPhone = phone !== null && (await this.isUsedUp(phone, deviceHash, caller));
    const manyInDialogue = this.arrivals.get(dialogueId, this.clock.ms()) >= this.config.challengeAbove;
    await this.admission.admit(caller, {
      free: unworked,
      about: 'opinions',
      wide: perAddress,
      purpose: dialogueId,
      busy: manyOfPhone || manyInDialogue,
    });
  }

  private async isUsedUp(phone: string, deviceHash: string | undefined, caller: Caller): Promise<boolean> {
    const claimedBy = caller.trust === 'new' ? networksOf(caller.address).own : deviceHash;
    const key = `${phone} ${claimedBy}`;
    if (!this.config.challenge) await this.limits.consume(perPhone, key);
    else return (await this.limits.count(perPhone, key)).points > perPhone.points;
    return false;
  }

  /**
   * Marks opinions of a dialogue that came from the same network, so that moderators can decline a burst at once. The
   * address itself is not stored, and the marks of two dialogues cannot be compared.
   */
  private originOf(dialogueId: string, address: string): string {
    return this.signer.sign('origin', `${dialogueId} ${networksOf(address).wide}`);
  }

  /** Staff enter an opinion brought on paper, spoken or telephoned. */
  async enter(
    actor: Actor,
    dialogueId: string,
    dto: EnterOpinionDto,
    once: IdempotencyKey | undefined,
  ): Promise<EnteredOpinionView> {
    return this.runEntry(actor, dialogueId, dto, this.prepareEntry(actor, dialogueId, dto), once);
  }

  /** Staff enter a request to speak, for people without a phone. */
  enterSpeakRequest(
    actor: Actor,
    dialogueId: string,
    dto: EnterSpeakRequestDto,
    once: IdempotencyKey | undefined,
  ): Promise<EnteredOpinionView> {
    const prepared = this.prepareEntryOf(actor, dialogueId, dto.channel, speakRequest(dto));
    // It has not been spoken yet, so it needs moderation, unless a moderator enters it.
    return this.runEntry(actor, dialogueId, { toQueue: dto.toQueue, channel: 'paper' }, prepared, once);
  }

  /** What `insertOpinion` needs to enter it, for a transaction that does more. */
  prepareEntry(actor: Actor, dialogueId: string, dto: EnterOpinionDto): PreparedOpinion {
    const { authorKind = 'citizen', name = null, phone = null } = dto;
    return this.prepareEntryOf(actor, dialogueId, dto.channel, { authorKind, name, phone, content: dto });
  }

  private runEntry(
    actor: Actor,
    dialogueId: string,
    { toQueue, channel }: Pick<EnterOpinionDto, 'channel'> & { toQueue?: boolean | undefined },
    prepared: PreparedOpinion,
    once: IdempotencyKey | undefined,
  ): Promise<EnteredOpinionView> {
    return this.transaction.run(
      async (tx) => {
        const received = await insertOpinion(tx, prepared);
        if (toQueue) await queueAtOnce(tx, actor, received, channel === 'spoken');
        return received;
      },
      { once, lane: dialogueId, complete: enteredView },
    );
  }

  private prepareEntryOf(
    actor: Actor,
    dialogueId: string,
    channel: OpinionChannel,
    submission: Submission,
  ): PreparedOpinion {
    const incoming = { channel, deviceHash: null, origin: null, enteredBy: actor.accountId, ...submission };
    return prepareOpinion(dialogueId, incoming, (dialogue) => {
      if (!sees(actor, dialogue)) throw notFound();
      assertMay(actor, 'opinion.enter', scopeOf(dialogue));
      if (!enterable.includes(dialogue.status)) throw new Refusal('collection-closed');
    });
  }

  /** Queues an opinion spoken during the dialogue at once: everybody has heard it. */
  async queueIfInSession(tx: Tx, actor: Actor, received: Unnumbered): Promise<void> {
    if (inSession.includes(received.dialogue.status)) await queueAtOnce(tx, actor, received, true);
  }
}

/** A request to speak as a submission: until it is spoken, the topic is its text. */
function speakRequest({ topic, fieldId, ...asked }: AskToSpeakDto): Submission {
  const { name = null, phone = null, businessName, displayConsent = 'none', community } = asked;
  return {
    authorKind: businessName ? 'business' : 'citizen',
    name,
    phone,
    topic,
    content: {
      kind: 'question',
      text: topic,
      consent: true,
      displayConsent,
      wantsToSpeak: true,
      ...(fieldId ? { fieldId } : {}),
      ...(businessName ? { businessName } : {}),
      ...(community ? { community } : {}),
      ...pick(asked, ['email', 'notifyBy', 'notifyLanguage']),
    },
  };
}

/** The response for staff, with the PIN for the slip. */
export const enteredView = (received: Unnumbered, revisions: ReadonlyMap<string, number>): EnteredOpinionView => ({
  ...receiptFields(received, revisions.get(received.dialogue.id)),
  pin: received.pin,
});

/**
 * Whoever enters what was spoken in the hall may queue it, because everybody has heard it; otherwise only moderators
 * may.
 */
async function queueAtOnce(tx: Tx, actor: Actor, received: Unnumbered, spoken: boolean): Promise<void> {
  const { dialogue } = received;
  if (!spoken || !inSession.includes(dialogue.status)) assertMay(actor, 'opinion.moderate', scopeOf(dialogue));
  const loaded = await loadOpinion(tx, received.id);
  const set = await acceptance(tx, loaded.opinion);
  await changeOpinion(tx, loaded, { verb: 'accept', event: 'accepted', set }, actor);
}
