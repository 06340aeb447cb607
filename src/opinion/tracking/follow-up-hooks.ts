import { Injectable } from '@nestjs/common';
import type { AssignmentStatus, DueState } from '../../contract/assignment.js';
import type { Tx } from '../../database/transaction.js';
import type { Opinion } from '../opinion.entity.js';
import type { ReadSource } from '../../database/sql.js';

/** What became of a decided opinion, as its author may know it. */
export interface FollowUp {
  tasks: { departmentName: string; dueOn: string | null; status: AssignmentStatus; due: DueState }[];
  escalatedTo: string[];
  /** The published answer; null while there is none. */
  answer: { text: string; legalBasis: string | null; departmentName: string | null; publishedAt: number } | null;
}

export interface Reopening {
  /** Whose decision is asked about: the lead, where the author's own opinion is grouped. */
  opinion: Opinion;
  /** The author's own. */
  askedBy: Opinion;
  reason: string;
}

/** The room that carries decided opinions on. It lies above this one and makes itself known when the application starts. */
export interface FollowUpHandler {
  follow(source: ReadSource, opinionId: string): Promise<FollowUp>;
  /** Opens an assignment again, in the transaction of the author's wish. */
  reopen(tx: Tx, reopening: Reopening): Promise<void>;
  /** The public wording of an answered question has changed, in the transaction of the change. */
  reword(tx: Tx, opinion: Opinion): Promise<void>;
}

@Injectable()
export class FollowUpHooks {
  private room: FollowUpHandler | undefined;

  register(room: FollowUpHandler): void {
    this.room = room;
  }

  get(): FollowUpHandler {
    if (!this.room) throw new Error('No room follows decided opinions up: FollowUps.register was never called.');
    return this.room;
  }
}
