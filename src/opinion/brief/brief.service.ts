import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { localDateOf } from '../../common/local-date.js';
import { notFound, Refusal } from '../../common/problem/refusal.js';
import type { Permission } from '../../contract/permissions.js';
import { Trail } from '../../database/trail.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { hasDepartment, unknownId } from '../catalogue-lookup.js';
import type { BriefDto } from '../moderation/dto/moderate.dto.js';
import type { OpinionBriefView } from '../dto/opinion.view.js';
import { Brief, type Opinion } from '../opinion.entity.js';
import { loadOpinion, recordEvent, wrongState } from '../opinion.transitions.js';

const preparable = ['received', 'needs_info', 'accepted', 'on_floor'];

/**
 * Briefs (chuẩn bị của phòng): an officer writes what the chair should know; the chair sees it once the head approved
 * it.
 */
@Injectable()
export class BriefService {
  constructor(private readonly transaction: Transaction) {}

  /** Writes or rewrites the brief; an earlier approval is revoked. */
  write(actor: Actor, id: string, dto: BriefDto): Promise<OpinionBriefView> {
    return this.transaction.run(async (tx) => {
      const opinion = await openForDepartment(tx, actor, id, 'opinion.brief');
      if (!preparable.includes(opinion.status)) throw wrongState(opinion.status);
      const departmentId = opinion.departmentId as string;
      const proposedDepartmentId = dto.proposedDepartmentId ?? null;
      if (
        proposedDepartmentId &&
        !(await hasDepartment(tx, opinion.organisationId, proposedDepartmentId, localDateOf(tx.now)))
      )
        throw unknownId('proposedDepartmentId');
      const before = await tx.manager.findOneBy(Brief, { opinionId: id });
      if ((before?.version ?? undefined) !== dto.version)
        throw new Refusal('version-conflict', { present: before && viewOf(before) });
      const brief: Brief = {
        id: before?.id ?? newId(),
        opinionId: id,
        departmentId,
        text: dto.text,
        legalBasis: dto.legalBasis ?? null,
        proposedDepartmentId,
        proposedWorkingDays: dto.proposedWorkingDays ?? null,
        draftedBy: actor.accountId,
        approvedBy: null,
        approvedAt: null,
        updatedAt: tx.now,
        version: (before?.version ?? 0) + 1,
      };
      await tx.manager.save(Brief, brief);
      await this.note(tx, opinion, actor, 'write-brief');
      return viewOf(brief);
    });
  }

  approve(actor: Actor, id: string, version: number): Promise<OpinionBriefView> {
    return this.transaction.run(async (tx) => {
      const opinion = await openForDepartment(tx, actor, id, 'opinion.approve-brief');
      const brief = await tx.manager.findOneBy(Brief, { opinionId: id });
      if (!brief) throw notFound();
      if (brief.version !== version) throw new Refusal('version-conflict', { present: viewOf(brief) });
      const approved = { ...brief, approvedBy: actor.accountId, approvedAt: tx.now, version: version + 1 };
      await tx.manager.save(Brief, approved);
      await this.note(tx, opinion, actor, 'approve-brief');
      return viewOf(approved);
    });
  }

  private async note(tx: Tx, opinion: Opinion, actor: Actor, verb: string): Promise<void> {
    await Trail.write(tx, {
      organisationId: opinion.organisationId,
      dialogueId: opinion.dialogueId,
      subjectType: 'opinion',
      subjectId: opinion.id,
      verb,
      actorId: actor.accountId,
    });
    recordEvent(tx, opinion, 'briefed', actor, false);
  }
}

/** Only the department the opinion is classified to may write its brief. */
async function openForDepartment(tx: Tx, actor: Actor, id: string, permission: Permission): Promise<Opinion> {
  const { opinion, dialogue } = await loadOpinion(tx, id);
  assertMay(actor, permission, scopeOf(dialogue, opinion.departmentId ? [opinion.departmentId] : []));
  return opinion;
}

const viewOf = ({
  text,
  legalBasis,
  approvedAt,
  proposedDepartmentId,
  proposedWorkingDays,
  version,
}: Brief): OpinionBriefView => ({
  text,
  legalBasis,
  approved: approvedAt !== null,
  proposedDepartmentId,
  proposedWorkingDays,
  version,
});
