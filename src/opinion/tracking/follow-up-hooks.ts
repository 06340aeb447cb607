import { Injectable } from '@nestjs/common';
import type { Tx } from '../../database/transaction.js';
import type { Opinion } from '../opinion.entity.js';
import type { LoadedOpinion } from '../opinion.transitions.js';
import type { ReadSource } from '../../database/sql.js';
import type { FollowUpView } from './dto/follow-up.view.js';

/** Implemented by the module that handles decided opinions, above this one; registered when the application starts. */
export interface FollowUpHandler {
  follow(source: ReadSource, opinionId: string): Promise<FollowUpView>;
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
