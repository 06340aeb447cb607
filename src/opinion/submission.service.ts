import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../auth/actor.js';
import { type Budget, RateLimits } from '../auth/rate-limits.js';
import { Refusal, notFound } from '../common/problem/refusal.js';
import { collects } from '../contract/dialogue.js';
import { firstResponse, type Once } from '../database/idempotency.js';
import { Reader } from '../database/reader.js';
import { type Tx, Transaction } from '../database/transaction.js';
import { isPublic, scopeOf, sees } from '../dialogue/dialogue.policy.js';
import { acceptance } from './acceptance.js';
import { Challenges } from './challenges.js';
import type { EnteredOpinionView, OpinionReceiptView } from './dto/receipt.view.js';
import type { EnterOpinionDto, SubmitOpinionDto } from './dto/submit-opinion.dto.js';
import { change, openOpinion } from './opinion.store.js';
import { receive, type Unnumbered } from './receiving.js';

/** Where a submission comes from. */
export interface Sender {
  actor: Actor | undefined;
  deviceHash: string | undefined;
  address: string;
  /** The solved challenge, as the browser sent it back. */
  challenge: string | undefined;
  once: Once | undefined;
}

const hour = 3600;
const perDevice: Budget = { name: 'submit-device', points: 20, seconds: hour };
const perPhone: Budget = { name: 'submit-phone', points: 10, seconds: 24 * hour };
/** A hall of 500 behind one address, each sending several. */
const perAddress: Budget = { name: 'submit-address', points: 3_000, seconds: hour };

/** While opinions are still typed in from paper: until the dialogue is closed. */
const enterable = ['announced', 'live', 'paused', 'postponed', 'concluded'];
const inSession = ['live', 'paused'];

const numbered = <T extends Unnumbered>(
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
  constructor(
    private readonly transaction: Transaction,
    private readonly limits: RateLimits,
    private readonly challenges: Challenges,
    private readonly reader: Reader,
  ) {}

  /** A citizen or business sends an opinion, without an account. */
  async submit(dialogueId: string, dto: SubmitOpinionDto, sender: Sender): Promise<OpinionReceiptView> {
    try {
      await this.limits.take(perAddress, sender.address);
      if (sender.deviceHash) await this.limits.take(perDevice, sender.deviceHash);
      await this.limits.take(perPhone, dto.phone);
      this.challenges.pass(dialogueId, sender.challenge);
    } catch (refusal) {
      // A phone that lost the answer asks again and again; what it sent was counted when it arrived.
      const receipt = sender.once && (await firstResponse<OpinionReceiptView>(this.reader, sender.once));
      if (receipt) return receipt;
      throw refusal;
    }
    const incoming = {
      channel: 'online' as const,
      authorKind: dto.authorKind ?? 'citizen',
      name: dto.name,
      phone: dto.phone,
      deviceHash: sender.deviceHash ?? null,
      enteredBy: null,
      content: dto,
    };
    const work = receive(dialogueId, incoming, (dialogue, now) => {
      if (!isPublic(dialogue) && !(sender.actor && sees(sender.actor, dialogue))) throw notFound();
      if (!collects(dialogue, now.toISOString())) throw new Refusal('collection-closed');
    });
    return this.transaction.run(work, {
      once: sender.once,
      lane: dialogueId,
      complete: (received, revisions): OpinionReceiptView => numbered(received, revisions.get(dialogueId)),
    });
  }

  /** Staff write down what somebody brought on paper, said aloud or told on the telephone. */
  async enter(
    actor: Actor,
    dialogueId: string,
    dto: EnterOpinionDto,
    once: Once | undefined,
  ): Promise<EnteredOpinionView> {
    const work = this.writingDown(actor, dialogueId, dto);
    return this.transaction.run(
      async (tx) => {
        const received = await work(tx);
        if (dto.toQueue) await queueAtOnce(tx, actor, received, dto.channel === 'spoken');
        return received;
      },
      { once, lane: dialogueId, complete: enteredView },
    );
  }

  /** The work of writing it down, for a transaction that does more with it. */
  writingDown(actor: Actor, dialogueId: string, dto: EnterOpinionDto): (tx: Tx) => Promise<Unnumbered> {
    const incoming = {
      channel: dto.channel,
      authorKind: dto.authorKind ?? ('citizen' as const),
      name: dto.name ?? null,
      phone: dto.phone ?? null,
      deviceHash: null,
      enteredBy: actor.accountId,
      content: dto,
    };
    return receive(dialogueId, incoming, (dialogue) => {
      if (!sees(actor, dialogue)) throw notFound();
      assertMay(actor, 'opinion.enter', scopeOf(dialogue));
      if (!enterable.includes(dialogue.status)) throw new Refusal('collection-closed');
    });
  }

  /** Said aloud while the hall is in session: everybody has heard it, so it waits to be called at once. */
  async queueWhatWasHeard(tx: Tx, actor: Actor, received: Unnumbered): Promise<void> {
    if (inSession.includes(received.dialogue.status)) await queueAtOnce(tx, actor, received, true);
  }
}

/** The answer to whoever wrote it down: with the PIN for the slip. */
export const enteredView = (received: Unnumbered, revisions: ReadonlyMap<string, number>): EnteredOpinionView => ({
  ...numbered(received, revisions.get(received.dialogue.id)),
  pin: received.pin,
});

/** What was said aloud in the hall, everybody has heard: whoever writes it down may queue it. Else it is the moderators' turn. */
async function queueAtOnce(tx: Tx, actor: Actor, received: Unnumbered, spoken: boolean): Promise<void> {
  const { dialogue } = received;
  if (!spoken || !inSession.includes(dialogue.status)) assertMay(actor, 'opinion.moderate', scopeOf(dialogue));
  const opened = await openOpinion(tx, received.id);
  const set = await acceptance(tx, opened.opinion);
  await change(tx, opened, { verb: 'accept', event: 'accepted', set }, actor);
}
