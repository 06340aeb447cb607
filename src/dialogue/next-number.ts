import type { Tx } from '../database/transaction.js';

/** The next number of its kind in the dialogue; held until COMMIT, so that none is left out. */
export async function nextNumber(tx: Tx, dialogueId: string, kind: 'opinions' | 'directives'): Promise<number> {
  const [counter] = await tx.rows<{ number: number }>(
    `UPDATE dialogue_counter SET ${kind} = ${kind} + 1 WHERE dialogue_id = ? RETURNING ${kind} AS number`,
    [dialogueId],
  );
  if (!counter) throw new Error('a dialogue without a counter');
  return counter.number;
}
