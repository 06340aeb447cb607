import { verbNames } from '../../contract/param-names.js';
import { type Challenge, type FieldProblem, type ProblemCode, problems } from '../../contract/problems.js';

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request was refused with. */
    refusal?: Refusal;
  }
}

export interface RefusalDetails {
  params?: Record<string, string | number>;
  errors?: FieldProblem[];
  present?: unknown;
  /** The work that is asked for. */
  challenge?: Challenge;
  /** When it will go without that work, if it is known. */
  freeInMs?: number | undefined;
  /** Whose password was tried, for the security log; never sent. */
  account?: { accountId: string; organisationId: string };
  cause?: unknown;
  /** Seconds for Retry-After. */
  retryAfter?: number;
}

/** An expected refusal; code, status and sentence are defined together in contract/problems.ts. */
export class Refusal extends Error {
  readonly status: number;
  constructor(
    readonly code: ProblemCode,
    readonly details: RefusalDetails = {},
  ) {
    super(code, details.cause === undefined ? undefined : { cause: details.cause });
    this.status = problems[code][0];
  }
}

/** For what does not exist and for what the person may not see: the two must be indistinguishable. */
export const notFound = (): Refusal => new Refusal('not-found');

/** What somebody did meanwhile, for a refusal; by default somebody else changed it. */
export const happened = (did: string | undefined, who: string | null | undefined): Record<'did' | 'who', string> => ({
  did: did !== undefined && did in verbNames ? did : 'changed',
  who: who ?? 'somebody',
});
