import { Injectable } from '@nestjs/common';
import { type Actor, assertMay } from '../../auth/actor.js';
import { newId } from '../../common/ids.js';
import { localDateOf } from '../../common/local-date.js';
import { notFound } from '../../common/problem/refusal.js';
import type { Permission } from '../../contract/permissions.js';
import { assertVersion, changeRow, insertRow, type RowKind } from '../../database/change-row.js';
import { Transaction, type Tx } from '../../database/transaction.js';
import { scopeOf } from '../../dialogue/dialogue.policy.js';
import { hasDepartment, unknownId } from '../catalogue-lookup.js';
import type { BriefDto } from '../moderation/dto/moderate.dto.js';
import type { OpinionBriefView } from '../dto/opinion.view.js';
import { Brief } from '../opinion.entity.js';
import { loadOpinion, type LoadedOpinion, opinionEvent, wrongState } from '../opinion.transitions.js';

const briefRow: RowKind<Brief> = { entity: Brief, type: 'opinion', subjectId: ({ opinionId }) => opinionId };

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
      const loaded = await loadForDepartment(tx, actor, id, 'opinion.brief');
      const { opinion } = loaded;
      if (!preparable.includes(opinion.status)) throw wrongState(opinion.status);
      const departmentId = opinion.departmentId as string;
      const proposedDepartmentId = dto.proposedDepartmentId ?? null;
      if (
        proposedDepartmentId &&
        !(await hasDepartment(tx, opinion.organisationId, proposedDepartmentId, localDateOf(tx.now)))
      )
        throw unknownId('proposedDepartmentId');
      const before = await tx.manager.findOneBy(Brief, { opinionId: id });
      await assertVersion({ version: before?.version }, dto.version, () => before && viewOf(before));
      const set = {
        departmentId,
        text: dto.text,
        legalBasis: dto.legalBasis ?? null,
        proposedDepartmentId,
        proposedWorkingDays: dto.proposedWorkingDays ?? null,
        draftedBy: actor.accountId,
        approvedBy: null,
        approvedAt: null,
        updatedAt: tx.now,
      };
      const record = recordOf(loaded, 'write-brief', actor);
      const brief = before
        ? await changeRow(tx, briefRow, before, { ...record, set })
        : await insertRow(tx, briefRow, { id: newId(), opinionId: id, ...set, version: 1 }, record);
      return viewOf(brief);
    });
  }

  approve(actor: Actor, id: string, version: number): Promise<OpinionBriefView> {
    return this.transaction.run(async (tx) => {
      const loaded = await loadForDepartment(tx, actor, id, 'opinion.approve-brief');
      const brief = await tx.manager.findOneBy(Brief, { opinionId: id });
      if (!brief) throw notFound();
      await assertVersion(brief, version, () => viewOf(brief));
      const set = { approvedBy: actor.accountId, approvedAt: tx.now };
      return viewOf(await changeRow(tx, briefRow, brief, { ...recordOf(loaded, 'approve-brief', actor), set }));
    });
  }
}

/** Only the department the opinion is classified to may write its brief. */
async function loadForDepartment(tx: Tx, actor: Actor, id: string, permission: Permission): Promise<LoadedOpinion> {
  const loaded = await loadOpinion(tx, id);
  const { departmentId } = loaded.opinion;
  assertMay(actor, permission, scopeOf(loaded.dialogue, departmentId ? [departmentId] : []));
  return loaded;
}

const recordOf = ({ opinion, dialogue }: LoadedOpinion, verb: string, by: Actor) => ({
  dialogue,
  verb,
  by,
  events: [opinionEvent(opinion.id, 'briefed', false)],
});

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
