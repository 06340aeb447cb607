import { Injectable } from '@nestjs/common';
import type { Tx } from '../database/transaction.js';

/** Throws the refusal that keeps a dialogue open, e.g. `opinions-waiting` with how many. */
export type ClosingGuard = (tx: Tx, dialogueId: string) => Promise<void>;

/** What must be finished before a dialogue may close. Rooms above register theirs when the application starts. */
@Injectable()
export class ClosingGuards {
  private readonly guards: ClosingGuard[] = [];

  register(guard: ClosingGuard): void {
    this.guards.push(guard);
  }

  async assertClosable(tx: Tx, dialogueId: string): Promise<void> {
    for (const guard of this.guards) await guard(tx, dialogueId);
  }
}
