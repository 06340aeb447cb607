import { Refusal } from '../../src/common/problem/refusal.js';

/**
 * Result of a promise: `allowed`, or the code of the refusal and each field's rule: `validation-failed, heldOn
 * date-in-past`.
 */
export const refusalOf = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'allowed',
    (error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
      return [error.code, ...(error.details.errors ?? []).map((one) => `${one.field} ${one.rule}`)].join(', ');
    },
  );
