import { Injectable } from '@nestjs/common';
import type { AssignmentStatus, DueState } from '../../contract/assignment.js';
import type { Tx } from '../../database/transaction.js';
import type { Opinion } from '../opinion.entity.js';
import type { LoadedOpinion } from '../opinion.transitions.js';
import type { ReadSource } from '../../database/sql.js';

/** What became of a decided opinion, as far as its author may know. */
export interface FollowUp {
  tasks: { departmentName: string; dueOn: string | null; status: AssignmentStatus; due: DueState }[];
  escalatedTo: string[];
  /** The published answer, if any. */
  answer: { text: string; legalBasis: string | null; departmentName: string | null; publishedAt: string } | null;
}

/** Implemented by the module that handles decided opinions, above this one; registered when the application starts. */
export interface FollowUpHandler {
  follow(source: ReadSource, opinionId: string): Promise<FollowUp>;
  /** Reopens an assignment of a decided opinion (the lead of a group), in the transaction of the author's request. */
  reopen(tx: Tx, lead: LoadedOpinion, reason: string): Promise<void>;
  /** Called when the public wording or the field of an answered question changes, in the same transaction. */
  reindex(tx: Tx, opinion: Opinion): Promise<void>;
}

@Injectable()
export class FollowUpHooks {
  private handler: FollowUpHandler | undefined;

  register(handler: FollowUpHandler): void {
    this.handler = handler;
  }

  get(): FollowUpHandler {
    if (!this.handler) throw new Error('No follow-up handler: FollowUpHooks.register was never called.');
    return this.handler;
  }
}
