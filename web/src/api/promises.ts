import type { AssignmentStatus, DueState } from '#contract/assignment.js';
import type { OpinionOutcome } from '#contract/opinion.js';
import { api } from './client.js';

/** A task that was given, and what has become of it. */
export interface PromiseMade {
  id: string;
  from: 'opinion' | 'directive';
  opinionId: string | null;
  publicNumber: string | null;
  directiveNumber: number | null;
  what: string;
  words: string | null;
  leadName: string;
  status: AssignmentStatus;
  due: { dueOn: string | null; state: DueState; days: number | null };
  finishedOn: string | null;
  cell: 'doneOnTime' | 'doneLate' | 'withinTerm' | 'overdue';
}

export interface PromisesMade {
  dialogue: { id: string; title: string; heldOn: string } | null;
  kept: number;
  keptLate: number;
  withinTerm: number;
  overdue: number;
  /** Not kept first. */
  promises: PromiseMade[];
}

export interface EarlierQuestion {
  opinionId: string;
  publicNumber: string;
  dialogueTitle: string;
  heldOn: string;
  text: string;
  outcome: OpinionOutcome;
  words: string | null;
  promises: PromiseMade[];
}

export const promises = {
  /** Of the last dialogue of the same kind before this one, or of this one. */
  async of(dialogueId: string, which: 'previous' | 'this' = 'previous'): Promise<PromisesMade> {
    const { data } = await api.GET('/api/v1/dialogues/{id}/promises', {
      params: { path: { id: dialogueId }, query: { of: which } },
    });
    return data as PromisesMade;
  },

  /** Questions like it in earlier dialogues. */
  async earlier(opinionId: string): Promise<EarlierQuestion[]> {
    const { data } = await api.GET('/api/v1/opinions/{id}/earlier', { params: { path: { id: opinionId } } });
    return (data as { items: EarlierQuestion[] }).items;
  },
};
