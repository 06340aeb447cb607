import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { Clock } from '../../common/clock.js';
import { Refusal } from '../../common/problem/refusal.js';
import type { DeclineReason, OpinionKind, RootCause } from '../../contract/opinion.js';
import type { Permission } from '../../contract/permissions.js';
import { recordEvent } from '../../database/change-row.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { assertRowSeen } from '../../dialogue/assert-row-seen.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { localDateOf } from '../../common/local-date.js';
import { findField, hasDepartment, hasProcedure, unknownId } from '../catalogue-lookup.js';
import { acceptance } from './acceptance.js';
import { FollowUpHooks } from '../tracking/follow-up-hooks.js';
import { joinGroup, leadOf, leaveGroup } from './grouping.js';
import type { Opinion } from '../opinion.entity.js';
import { discloseFor } from '../../disclosure/disclosure.js';
import { handlingOf } from '../opinion.policy.js';
import { listOpinionsById, viewOpinion } from '../opinion-rows.queries.js';
import {
  assertOpenDialogue,
  changeOpinion,
  type OpinionTransition,
  findOpinion,
  loadOpinion,
  opinionEvent,
  type LoadedOpinion,
  stateAfter,
  wrongState,
} from '../opinion.transitions.js';
import type { GroupDto, MoveDto } from './dto/moderate.dto.js';
import { withoutName } from '../../disclosure/masking.js';
import { keptName } from '../masking.js';
import { placeAfter, queueChanged } from './queue.js';
import { withdraw } from './withdrawal.js';
import type { OpinionView } from '../dto/opinion.view.js';

export interface Classification {
  version: number;
  fieldId?: string | null;
  departmentId?: string | null;
  kind?: OpinionKind;
  procedureId?: string | null;
  rootCause?: RootCause | null;
}

/** What a moderator's press needs: a permission, the version that was seen, perhaps a key. */
interface Press {
  permission: Permission;
  version: number;
  once: IdempotencyKey | undefined;
}

const leadable = ['received', 'needs_info', 'accepted', 'on_floor', 'decided'];

/** Moderation. Every command names the version it was decided on; a different one is a conflict. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly transaction: Transaction,
    private readonly clock: Clock,
    private readonly followUps: FollowUpHooks,
  ) {}

  accept(actor: Actor, id: string, version: number, once?: IdempotencyKey): Promise<OpinionView> {
    return this.moderate(actor, id, { version, once }, async (tx, loaded) => {
      stateAfter(loaded.opinion, 'accept');
      const set = await acceptance(tx, loaded.opinion);
      const masked = set.publicText !== null && loaded.opinion.publicText === null;
      await changeOpinion(
        tx,
        loaded,
        { verb: 'accept', event: 'accepted', set, details: masked ? { masked } : null },
        actor,
      );
    });
  }

  /** Puts a question back to the author. */
  ask(actor: Actor, id: string, version: number, question: string, once?: IdempotencyKey): Promise<OpinionView> {
    return this.moderate(actor, id, { version, once }, (tx, loaded) =>
      this.step(tx, loaded, actor, 'ask', { event: 'asked', set: { reasonCode: null, reasonText: question } }),
    );
  }

  decline(
    actor: Actor,
    id: string,
    version: number,
    reason: DeclineReason,
    note: string | null,
    once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.moderate(actor, id, { version, once }, (tx, loaded) =>
      this.step(tx, loaded, actor, 'decline', {
        event: 'declined',
        set: { reasonCode: reason, reasonText: note },
        reason,
      }),
    );
  }

  /** Revokes a decline, or an acceptance that has not been called yet. */
  reconsider(actor: Actor, id: string, version: number, once?: IdempotencyKey): Promise<OpinionView> {
    return this.moderate(actor, id, { version, once }, (tx, loaded) => {
      assertOpenDialogue(loaded);
      return this.step(tx, loaded, actor, 'reconsider', {
        event: 'reconsidered',
        set: { reasonCode: null, reasonText: null, queuePosition: null, acceptedAt: null },
      });
    });
  }

  /** On the author's wish; the reason says how it was expressed. */
  withdraw(actor: Actor, id: string, version: number, reason: string, once?: IdempotencyKey): Promise<OpinionView> {
    return this.moderate(actor, id, { version, once }, (tx, loaded) => withdraw(tx, loaded, actor, reason));
  }

  /**
   * Another wording for hall and public, shorter or without personal data; null shows the original. The original stays.
   */
  redact(
    actor: Actor,
    id: string,
    version: number,
    publicText: string | null,
    once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.moderate(actor, id, { version, once }, async (tx, loaded) => {
      assertNotWithdrawn(loaded);
      const { opinion } = loaded;
      const wording = withoutName(publicText ?? opinion.text, await keptName(tx, opinion));
      const set = { publicText: wording === opinion.text ? null : wording };
      await changeOpinion(tx, loaded, { verb: 'redact', event: 'redacted', set }, actor);
      if (opinion.answerPublishedAt) await this.followUps.get().reindex(tx, opinion);
    });
  }

  /** Setting a field also sets its department, unless one is given. */
  classify(
    actor: Actor,
    id: string,
    { version, ...changes }: Classification,
    once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.moderate(actor, id, { version, once }, async (tx, loaded) => {
      assertNotWithdrawn(loaded);
      const set = { ...(await this.place(tx, loaded.opinion, changes)), ...rekind(loaded.opinion, changes.kind) };
      if (Object.keys(set).length === 0) return;
      await changeOpinion(tx, loaded, { verb: 'classify', event: 'classified', set, details: { ...set } }, actor);
      if (set.fieldId !== undefined && loaded.opinion.answerPublishedAt)
        await this.followUps.get().reindex(tx, loaded.opinion);
    });
  }

  /** Every author keeps text, number and code; the lead is called and decided for all. */
  group(actor: Actor, id: string, dto: GroupDto, once?: IdempotencyKey): Promise<OpinionView> {
    const { version, intoId, intoVersion } = dto;
    return this.moderate(actor, id, { version, once }, async (tx, loaded) => {
      const { opinion } = loaded;
      stateAfter(opinion, 'group');
      const into = await findOpinion(tx, intoId);
      if (into?.dialogueId === opinion.dialogueId)
        await assertRowSeen(tx, 'opinion', into, intoVersion, () => this.present(tx, actor, intoId));
      const lead = into?.dialogueId === opinion.dialogueId ? await leadOf(tx, into) : undefined;
      if (!lead || lead.id === opinion.id) throw unknownId('intoId');
      if (!leadable.includes(lead.status)) throw wrongState(lead.status);
      if ((lead.kind === 'praise') !== (opinion.kind === 'praise')) throw new Refusal('praise-is-noted');
      await joinGroup(tx, loaded, lead, actor);
    });
  }

  ungroup(actor: Actor, id: string, version: number, once?: IdempotencyKey): Promise<OpinionView> {
    return this.moderate(actor, id, { version, once }, async (tx, loaded) => {
      stateAfter(loaded.opinion, 'ungroup');
      assertOpenDialogue(loaded);
      await leaveGroup(tx, loaded, actor);
    });
  }

  /**
   * Moves it after another one, or to the front. It must stand where it was seen; moves of different opinions do not
   * conflict.
   */
  move(actor: Actor, id: string, { version, position, after }: MoveDto, once?: IdempotencyKey): Promise<OpinionView> {
    const press = { permission: 'opinion.order', version, once } as const;
    return this.command(actor, id, press, async (tx, { opinion }) => {
      if (opinion.status !== 'accepted') throw wrongState(opinion.status);
      if (opinion.queuePosition !== position)
        throw await queueChanged(tx, opinion.dialogueId, await this.present(tx, actor, id));
      if (after === id) throw unknownId('after');
      const place = await placeAfter(tx, opinion.dialogueId, id, after);
      if (!place) {
        const other = await findOpinion(tx, after as string);
        throw other?.dialogueId === opinion.dialogueId ? wrongState(other.status) : unknownId('after');
      }
      await tx.execute('UPDATE opinion SET queue_position = ? WHERE id = ?', [place.position, id]);
      for (const moved of [id, ...place.spread])
        recordEvent(tx, opinion.dialogueId, opinionEvent(moved, 'moved', true), actor);
    });
  }

  private async place(tx: Tx, opinion: Opinion, changes: Omit<Classification, 'version'>): Promise<Partial<Opinion>> {
    const day = localDateOf(tx.now);
    const { organisationId } = opinion;
    const set: Partial<Opinion> = {};
    if (changes.fieldId !== undefined && changes.fieldId !== opinion.fieldId) {
      const field = changes.fieldId === null ? undefined : await findField(tx, organisationId, changes.fieldId, day);
      if (changes.fieldId !== null && !field) throw unknownId('fieldId');
      set.fieldId = changes.fieldId;
      if (field?.departmentId) set.departmentId = field.departmentId;
      if (opinion.procedureId) set.procedureId = null;
    }
    if (changes.procedureId !== undefined && changes.procedureId !== opinion.procedureId) {
      if (changes.procedureId !== null && !(await hasProcedure(tx, organisationId, changes.procedureId, day)))
        throw unknownId('procedureId');
      set.procedureId = changes.procedureId;
    }
    if (changes.rootCause !== undefined && changes.rootCause !== opinion.rootCause) set.rootCause = changes.rootCause;
    if (changes.departmentId === undefined) return set;
    if (changes.departmentId !== null && !(await hasDepartment(tx, organisationId, changes.departmentId, day)))
      throw unknownId('departmentId');
    return { ...set, departmentId: changes.departmentId };
  }

  private moderate(
    actor: Actor,
    id: string,
    press: Omit<Press, 'permission'>,
    work: (tx: Tx, loaded: LoadedOpinion) => Promise<unknown>,
  ): Promise<OpinionView> {
    return this.command(actor, id, { ...press, permission: 'opinion.moderate' }, work);
  }

  private command(
    actor: Actor,
    id: string,
    { permission, version, once }: Press,
    work: (tx: Tx, loaded: LoadedOpinion) => Promise<unknown>,
  ): Promise<OpinionView> {
    return this.transaction.run(
      async (tx) => {
        const loaded = await loadOpinion(tx, id);
        assertMay(actor, permission, scopeOf(loaded.dialogue));
        await assertRowSeen(tx, 'opinion', loaded.opinion, version, () => this.present(tx, actor, id));
        await work(tx, loaded);
      },
      { once, answer: (tx) => this.present(tx, actor, id) },
    );
  }

  private async step(
    tx: Tx,
    loaded: LoadedOpinion,
    actor: Actor,
    verb: 'ask' | 'decline' | 'reconsider',
    change: Omit<OpinionTransition, 'verb'>,
  ): Promise<void> {
    const status = stateAfter(loaded.opinion, verb);
    await changeOpinion(tx, loaded, { ...change, verb, set: { ...change.set, status } }, actor);
  }

  private async present(tx: Tx, actor: Actor, id: string): Promise<OpinionView> {
    const [row] = await listOpinionsById(tx, [id]);
    if (!row) throw new Error('the opinion does not exist');
    return viewOpinion(row, discloseFor(actor, handlingOf(row)), this.clock.ms());
  }
}

function assertNotWithdrawn({ opinion }: LoadedOpinion): void {
  if (opinion.status === 'withdrawn') throw wrongState(opinion.status);
}

/** Praise is never a task, so an opinion with a task, or grouped with one, cannot become praise. */
function rekind(opinion: Opinion, kind: OpinionKind | undefined): Partial<Opinion> {
  if (kind === undefined || kind === opinion.kind) return {};
  if (kind === 'praise' && opinion.outcome !== null && opinion.outcome !== 'noted')
    throw new Refusal('praise-is-noted');
  if (opinion.groupId && (kind === 'praise') !== (opinion.kind === 'praise')) throw wrongState('grouped');
  return { kind };
}
