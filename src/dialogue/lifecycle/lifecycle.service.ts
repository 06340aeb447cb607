import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { localDateOf } from '../../common/local-date.js';
import { Refusal } from '../../common/problem/refusal.js';
import type { DialogueVerb, NoticeKind } from '../../contract/dialogue.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { BackgroundService } from '../background/background.service.js';
import { permissionFor } from './lifecycle.policy.js';
import { LifecycleHooks } from './lifecycle-hooks.js';
import { assertVersion } from '../../database/change-row.js';
import { assertNotRehearsal, invalid, stateAfter, wrongState } from '../dialogue-assertions.js';
import { changeDialogue } from '../dialogue.transitions.js';
import { summaryOf } from '../dto/dialogue.view.js';
import { AgendaItem, type Dialogue, Notice } from '../dialogue.entity.js';
import { hallLinkWorks } from '../dialogue.policy.js';
import { newHallKey } from '../planning/dialogue-numbers.js';
import { broken } from '../planning/plan-problems.js';
import { DialogueService } from '../dialogue.service.js';
import type { AnnounceDto, CallOffDto, LifecycleDto, PublishOutcomesDto } from './dto/lifecycle.dto.js';

/** The steps of a dialogue from draft to closed, each refused if the state machine does not allow it. */
@Injectable()
export class LifecycleService {
  constructor(
    private readonly transaction: Transaction,
    private readonly dialogues: DialogueService,
    private readonly work: LifecycleHooks,
    private readonly background: BackgroundService,
  ) {}

  /**
   * Publishes the notice, also again after a postponement, and the background report with it. A late notice is allowed
   * and shown as late; a report that does not add up is refused.
   */
  async announce(actor: Actor, id: string, { version, body = null }: AnnounceDto): Promise<void> {
    await this.step(actor, id, 'announce', version, async (tx, dialogue) => {
      assertNotRehearsal(dialogue);
      if (dialogue.heldOn < localDateOf(tx.now)) throw invalid([broken('heldOn', 'date-in-past')]);
      await publish(tx, actor, dialogue, 'announcement', body);
      await this.background.publishWithNotice(tx, actor, dialogue);
      return { announcedAt: tx.now };
    });
  }

  async start(actor: Actor, id: string, { version }: LifecycleDto): Promise<void> {
    await this.step(actor, id, 'start', version, async (tx) => ({ startedAt: tx.now }));
  }

  /** A break for the whole hall, in the transaction of the floor command. */
  async pause(tx: Tx, actor: Actor, dialogue: Dialogue): Promise<void> {
    await this.take(tx, actor, dialogue, 'pause', async () => ({ pausedAt: tx.now }));
  }

  async resume(tx: Tx, actor: Actor, dialogue: Dialogue): Promise<void> {
    await this.take(tx, actor, dialogue, 'resume', async () => ({ pausedAt: null }));
  }

  async conclude(actor: Actor, id: string, { version }: LifecycleDto): Promise<void> {
    await this.step(actor, id, 'conclude', version, async (tx, dialogue) => {
      await this.work.run('conclude', tx, dialogue, actor);
      return { concludedAt: tx.now, pausedAt: null };
    });
  }

  /** Refused while an opinion is waiting; open assignments do not matter. */
  async close(actor: Actor, id: string, { version }: LifecycleDto): Promise<void> {
    await this.step(actor, id, 'close', version, async (tx, dialogue) => {
      await this.work.run('close', tx, dialogue, actor);
      return { closedAt: tx.now };
    });
  }

  async postpone(actor: Actor, id: string, { version, reason }: CallOffDto): Promise<void> {
    await this.step(
      actor,
      id,
      'postpone',
      version,
      async (tx, dialogue) => {
        assertNotRehearsal(dialogue);
        await publish(tx, actor, dialogue, 'postponement', reason);
        return {};
      },
      reason,
    );
  }

  /** Publishes a notice, except for a rehearsal. */
  async cancel(actor: Actor, id: string, { version, reason }: CallOffDto): Promise<void> {
    await this.step(
      actor,
      id,
      'cancel',
      version,
      async (tx, dialogue) => {
        if (dialogue.rehearsalOf === null) await publish(tx, actor, dialogue, 'cancellation', reason);
        return { cancelledAt: tx.now, cancelReason: reason };
      },
      reason,
    );
  }

  /** Until this step what the chair said is provisional; it cannot be undone. */
  async publishOutcomes(actor: Actor, id: string, { version, body }: PublishOutcomesDto): Promise<void> {
    await this.transaction.run(async (tx) => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, id, 'dialogue.publish-outcomes');
      if (version !== undefined) await assertVersion(dialogue, version, () => summaryOf(dialogue));
      assertNotRehearsal(dialogue);
      if (dialogue.outcomesPublishedAt !== null) throw new Refusal('outcomes-published');
      if (!['concluded', 'closed'].includes(dialogue.status)) throw wrongState(dialogue);
      await publish(tx, actor, dialogue, 'outcomes', body ?? null);
      await changeDialogue(tx, dialogue, { verb: 'publish-outcomes', set: { outcomesPublishedAt: tx.now } }, actor);
      await this.work.run('publish-outcomes', tx, dialogue, actor);
    });
  }

  /** Screens opened by the old link close. */
  async renewHallLink(actor: Actor, id: string, { version }: LifecycleDto): Promise<void> {
    await this.transaction.run(async (tx) => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, id, 'dialogue.run');
      if (version !== undefined) await assertVersion(dialogue, version, () => summaryOf(dialogue));
      if (!hallLinkWorks(dialogue, tx.now)) throw wrongState(dialogue);
      await changeDialogue(tx, dialogue, { verb: 'renew-hall-link', set: { hallKey: newHallKey() } }, actor);
    });
  }

  private step(
    actor: Actor,
    id: string,
    verb: DialogueVerb,
    version: number | undefined,
    change: (tx: Tx, dialogue: Dialogue) => Promise<Partial<Dialogue>>,
    reason?: string,
  ): Promise<void> {
    return this.transaction.run(async (tx) => {
      const dialogue = await this.dialogues.lockForChange(tx, actor, id, permissionFor[verb]);
      if (version !== undefined) await assertVersion(dialogue, version, () => summaryOf(dialogue));
      await this.take(tx, actor, dialogue, verb, () => change(tx, dialogue), reason);
    });
  }

  private async take(
    tx: Tx,
    actor: Actor,
    dialogue: Dialogue,
    verb: DialogueVerb,
    change: () => Promise<Partial<Dialogue>>,
    reason?: string,
  ): Promise<void> {
    const status = stateAfter(dialogue, verb);
    const changes = await change();
    await changeDialogue(tx, dialogue, { verb, set: { ...changes, status }, reason }, actor);
  }
}

/** Stores the notice as published: the plan on that day and the organiser's text. */
async function publish(tx: Tx, actor: Actor, dialogue: Dialogue, kind: NoticeKind, body: string | null): Promise<void> {
  const { title, heldOn, startsAt, endsAt, place, chairName, chairTitle, summary } = dialogue;
  const agenda = await tx.manager.find(AgendaItem, {
    where: { dialogueId: dialogue.id },
    order: { position: 'ASC' },
    select: { startsAt: true, endsAt: true, title: true, performer: true },
  });
  await tx.manager.insert(Notice, {
    id: newId(),
    dialogueId: dialogue.id,
    kind,
    body,
    facts: {
      title,
      heldOn,
      startsAt,
      endsAt,
      place,
      chairName,
      chairTitle,
      summary,
      agenda: agenda.map((item) => ({
        startsAt: item.startsAt,
        endsAt: item.endsAt,
        title: item.title,
        performer: item.performer,
      })),
    },
    publishedAt: tx.now,
    publishedBy: actor.accountId,
  });
}
