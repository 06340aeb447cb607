import type { FieldProblem, ProblemBody, ProblemCode } from '#contract/problems.js';

/** An error in the reader's language: show `message` as is, and `fields` beside their inputs. */
export class Problem extends Error {
  readonly code: ProblemCode | 'offline' | 'unknown';
  readonly status: number;
  readonly fields: readonly FieldProblem[];
  /** Present state of the object, for conflicts (409). */
  readonly present: unknown;
  readonly retryAfter: number | null;

  constructor(status: number, body: Partial<ProblemBody> | null, message: string, retryAfter: number | null = null) {
    super(body?.detail ?? body?.title ?? message);
    this.name = 'Problem';
    this.code = body?.code ?? (status === 0 ? 'offline' : 'unknown');
    this.status = status;
    this.fields = body?.errors ?? [];
    this.present = body?.present;
    this.retryAfter = retryAfter;
  }

  /** The error of a field, if any. */
  of(field: string): string | undefined {
    return this.fields.find((problem) => problem.field === field)?.message;
  }
}

export async function problemOf(answer: Response, message: string): Promise<Problem> {
  const retryAfter = Number(answer.headers.get('Retry-After')) || null;
  const isProblem = answer.headers.get('Content-Type')?.includes('json') ?? false;
  const body: Partial<ProblemBody> | null = isProblem ? await answer.json().catch(() => null) : null;
  return new Problem(answer.status, body, message, retryAfter);
}
