import type { OpinionStatus } from '../../contract/opinion.js';
import type { OpinionLiveView } from '../../contract/views.js';
import { type OpinionRow, listOpinions, viewOpinion } from '../../opinion/opinion-rows.queries.js';
import { all, among, where } from '../../database/sql.js';
import {
  groupBy,
  belongsTo,
  discloseTo,
  projectRows,
  type LiveProjection,
  type Recipient,
} from '../../database/projection.js';
import { handlingOf } from '../../opinion/opinion.policy.js';
import type { Matter } from '../../disclosure/disclosure.js';
import { type AssignmentLineRow, listAssignmentLines, departmentsOf } from '../assignment-line.queries.js';
import { type DecisionRow, listStandingDecisions, viewDecision } from './decision-line.queries.js';

export interface LiveOpinion {
  id: string;
  opinion: OpinionRow;
  decision: DecisionRow | null;
  assignments: readonly AssignmentLineRow[];
}

const forChair: readonly OpinionStatus[] = ['accepted', 'on_floor', 'decided'];
const forDepartment: readonly OpinionStatus[] = ['accepted', 'on_floor', 'decided', 'grouped'];

function visible(recipient: Recipient, { opinion, assignments }: LiveOpinion): boolean {
  switch (recipient.audience) {
    case 'staff':
      return true;
    case 'chair':
      return forChair.includes(opinion.status);
    case 'department':
      return (
        forDepartment.includes(opinion.status) &&
        belongsTo(recipient, [...opinion.departmentIds, ...assignments.flatMap(departmentsOf)])
      );
    case 'reception':
    case 'public':
    case 'hall':
      return false;
  }
}

/** Departments of its tasks handle it too. */
const handledBy = ({ opinion, assignments }: LiveOpinion): Matter => {
  const matter = handlingOf(opinion);
  return { ...matter, departmentIds: [...matter.departmentIds, ...assignments.flatMap(departmentsOf)] };
};

/** A lease is included with its end even if expired, because views depend on rows only; it is for staff only. */
export function project(recipient: Recipient, row: LiveOpinion): OpinionLiveView | undefined {
  if (!visible(recipient, row)) return undefined;
  const { opinion, decision, assignments } = row;
  const disclosure = discloseTo(recipient, handledBy(row));
  const view = viewOpinion(opinion, disclosure, 0);
  return {
    ...view,
    lease: recipient.audience === 'staff' ? view.lease : null,
    decision: opinion.status === 'decided' && decision ? viewDecision(decision, assignments, disclosure) : null,
  };
}

export const opinionProjection: LiveProjection<'opinion'> = {
  type: 'opinion',
  async load(source, dialogueId, ids) {
    const own = all([where('o.dialogue_id = ?', dialogueId), among('o.id', ids)]);
    const opinions = await listOpinions(source, own);
    if (opinions.length === 0) return new Map();
    const decisions = await listStandingDecisions(source, dialogueId, ids);
    const assignments = groupBy(
      await listAssignmentLines(source, dialogueId, 'opinion_id', ids),
      (one) => one.opinionId,
    );
    return projectRows(
      opinions.map((opinion): LiveOpinion => ({
        id: opinion.id,
        opinion,
        decision: decisions.get(opinion.id) ?? null,
        assignments: assignments.get(opinion.id) ?? [],
      })),
      project,
    );
  },
};
