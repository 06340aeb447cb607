import type { TrackedStatus, TrackedStep } from '../../contract/opinion.js';
import type { Opinion } from '../opinion.entity.js';

export interface TrailLine {
  verb: string;
  at: string;
}

const steps: Record<string, TrackedStep> = {
  receive: 'received',
  ask: 'asked',
  complete: 'completed',
  accept: 'accepted',
  group: 'grouped',
  ungroup: 'ungrouped',
  lead: 'ungrouped',
  call: 'called',
  'put-back': 'put_back',
  decide: 'heard',
  'publish-answer': 'answer_published',
  reopen: 'reopened',
  decline: 'declined',
  reconsider: 'reconsidered',
  withdraw: 'withdrawn',
};

/** Steps of a lead that its group shares: what came of it, not how it was moderated. */
const shared = ['call', 'put-back', 'decide', 'undo', 'publish-answer', 'decline', 'reconsider'];

/** The public steps in order, without undone decisions and internal steps. */
export function publicSteps(
  own: readonly TrailLine[],
  lead: readonly TrailLine[] = [],
): { step: TrackedStep; at: string }[] {
  const lines = [...own, ...lead.filter((line) => shared.includes(line.verb))].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
  const shown: { step: TrackedStep; at: string }[] = [];
  for (const { verb, at } of lines) {
    if (verb === 'undo') {
      const taken = shown.map(({ step }) => step).lastIndexOf('heard');
      if (taken >= 0) shown.splice(taken, 1);
    }
    const step = steps[verb];
    if (step) shown.push({ step, at });
  }
  return shown;
}

/** A grouped opinion has its lead's status; a decided one is "heard" until outcomes are published. */
export function trackedStatus(lead: Pick<Opinion, 'status' | 'outcome'>, outcomesPublic: boolean): TrackedStatus {
  const { status, outcome } = lead;
  if (status === 'decided') return outcomesPublic && outcome ? outcome : 'heard';
  if (status === 'grouped') throw new Error('a lead is never grouped');
  return status;
}

/**
 * Whether the author may rate the answer and request to reopen the matter: after a published answer, or once the reply given
 * in the hall can be read. Not for praise.
 */
export const mayJudge = (
  own: Pick<Opinion, 'reopenedAt'>,
  lead: Pick<Opinion, 'status' | 'kind' | 'outcome' | 'answerPublishedAt' | 'replyReadyAt'>,
  outcomesPublic: boolean,
): boolean =>
  own.reopenedAt === null &&
  lead.status === 'decided' &&
  lead.kind !== 'praise' &&
  (lead.answerPublishedAt !== null || (outcomesPublic && lead.outcome === 'answered' && lead.replyReadyAt !== null));
