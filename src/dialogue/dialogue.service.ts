import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../auth/actor.js';
import { isId } from '../common/ids.js';
import { notFound } from '../common/problem/refusal.js';
import type { Permission } from '../contract/permissions.js';
import type { Tx } from '../database/transaction.js';
import { Dialogue } from './dialogue.entity.js';
import { isPublic, scopeOf, sees } from './dialogue.policy.js';
import type { ReadSource } from '../database/sql.js';
import { lockDialogue, lockDialogueOf } from './lock-dialogue.js';

const slugShape = /^[a-z0-9-]{1,120}$/;

/** Finds and locks dialogues, for all other modules. */
@Injectable()
export class DialogueService {
  /** 404 if it is not visible to the actor. */
  async getVisible(source: ReadSource, actor: Actor, id: string): Promise<Dialogue> {
    const dialogue = isId(id) ? await source.manager.findOneBy(Dialogue, { id }) : null;
    if (!dialogue || !sees(actor, dialogue)) throw notFound();
    return dialogue;
  }

  /** A public dialogue by slug or id. */
  async getPublic(source: ReadSource, slugOrId: string): Promise<Dialogue> {
    const where = isId(slugOrId) ? { id: slugOrId } : slugShape.test(slugOrId) ? { slug: slugOrId } : undefined;
    const dialogue = where && (await source.manager.findOneBy(Dialogue, where));
    if (!dialogue || !isPublic(dialogue)) throw notFound();
    return dialogue;
  }

  /** By the short code typed in the hall. */
  async getByJoinCode(source: ReadSource, joinCode: string): Promise<Dialogue> {
    const dialogue = await source.manager.findOneBy(Dialogue, { joinCode });
    if (!dialogue || !isPublic(dialogue)) throw notFound();
    return dialogue;
  }

  /** Locked for a command; not visible reads as not found. */
  async lockVisible(tx: Tx, actor: Actor, id: string): Promise<Dialogue> {
    const dialogue = await lockDialogue(tx, id);
    if (!sees(actor, dialogue)) throw notFound();
    return dialogue;
  }

  /** Locked for a command that takes this permission. */
  async lockForChange(tx: Tx, actor: Actor, id: string, permission: Permission): Promise<Dialogue> {
    const dialogue = await this.lockVisible(tx, actor, id);
    assertMay(actor, permission, scopeOf(dialogue));
    return dialogue;
  }

  /** A row of a dialogue, read once that is locked, for a command that takes this permission there. */
  async loadForChange<Row extends { dialogueId: string }>(
    tx: Tx,
    actor: Actor,
    entity: new () => Row,
    id: string,
    permission: Permission,
  ): Promise<{ row: Row; dialogue: Dialogue }> {
    const dialogue = await lockDialogueOf(tx, entity, id);
    if (!sees(actor, dialogue)) throw notFound();
    assertMay(actor, permission, scopeOf(dialogue));
    return { row: await tx.manager.findOneOrFail(entity, { where: { id } as never }), dialogue };
  }
}
