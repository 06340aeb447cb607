import type { Tx } from '../database/transaction.js';

/** The last of the next `count` numbers of its kind in the dialogue; held until COMMIT, so that none is left out. */
export async function nextNumber(
  tx: Tx,
  dialogueId: string,
  kind: 'opinions' | 'directives',
  count = 1,
): Promise<number> {
  const [counter] = await tx.rows<{ number: number }>(
    `UPDATE dialogue_counter SET ${kind} = ${kind} + ? WHERE dialogue_id = ? RETURNING ${kind} AS number`,
    [count, dialogueId],
  );
  if (!counter) throw new Error('a dialogue without a counter');
  return counter.number;
}
