import type { FastifyRequest } from 'fastify';
import { newToken } from '../auth/tokens.js';
import { problemBody, toRefusal } from '../common/problem/problem.filter.js';
import type { Language } from '../common/language.js';
import { sha256 } from '../common/sha256.js';
import { createValidationPipe } from '../common/validation/validation.pipe.js';
import type { Typed, WithoutScript } from '../contract/pages.js';
import type { Challenge, FieldProblem } from '../contract/problems.js';
import type { IdempotencyKey } from '../database/idempotency.js';

const pipe = createValidationPipe();

/** The text fields of a posted form; anything else is dropped. */
export const typedIn = (body: unknown): Typed =>
  Object.fromEntries(
    Object.entries((body ?? {}) as Record<string, unknown>).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );

/** Drops empty fields and those of the form itself. */
export const filledIn = (typed: Typed, ...own: string[]): Typed =>
  Object.fromEntries(Object.entries(typed).filter(([name, value]) => value.trim() !== '' && !own.includes(name)));

export const ticked = (value: string | undefined): boolean => value === 'on' || value === 'true';

/** Validates as the API does. */
export const checked = <T>(dto: new () => T, values: object): Promise<T> =>
  pipe.transform(values, { type: 'body', metatype: dto }) as Promise<T>;

export const newSendKey = (): string => newToken();

/** Stands for the key in a blank form that is drawn once for many readers. */
export const keyPlace = newToken();
export const withSendKey = (drawn: string): string => drawn.replaceAll(keyPlace, newSendKey());

const hashOf = (typed: Typed): string => sha256(JSON.stringify(typed));

/** Makes a form posted twice idempotent: its key is a hidden field. */
export function onceOf(typed: Typed, scope: string): IdempotencyKey | undefined {
  const key = typed['key'];
  if (!key || !/^[A-Za-z0-9_-]{22,200}$/.test(key)) return undefined;
  return { scope, key, bodyHash: hashOf(typed) };
}

/**
 * The same for a form that is sent again after going back to it, when it has a new key: what was typed counts, together with
 * the browser's own cookie, which only the browser knows.
 */
export function sameFormOf(typed: Typed, scope: string, browser: string | undefined): IdempotencyKey | undefined {
  if (browser === undefined) return onceOf(typed, scope);
  const { key: _, ...content } = typed;
  const bodyHash = hashOf(content);
  return { scope, key: `${browser} ${bodyHash}`, bodyHash };
}

const minutesOf = (ms: number | undefined): number | null => (ms === undefined ? null : Math.ceil(ms / 60_000));

export interface Refused {
  status: number;
  errors: FieldProblem[];
  refusal: string | null;
  retryAfter: number | undefined;
  challenge: Challenge | null;
  withoutScript: WithoutScript | null;
}

/** What the page shows of a refusal; rethrows unexpected errors. */
export function refusedAs(error: unknown, request: FastifyRequest, language: Language): Refused {
  const refusal = toRefusal(error);
  if (refusal.code === 'internal') throw error;
  request.refusal = refusal;
  const body = problemBody(refusal, language);
  return {
    status: refusal.status,
    errors: body.errors ?? [],
    refusal: body.errors?.length ? null : body.detail,
    retryAfter: refusal.details.retryAfter,
    challenge: refusal.details.challenge ?? null,
    withoutScript: refusal.details.challenge ? { freeInMinutes: minutesOf(refusal.details.freeInMs) } : null,
  };
}
