import { createHmac, hash, timingSafeEqual } from 'node:crypto';
import { randomBytesOf } from '../common/random.js';
import { sha256 } from '../common/sha256.js';

/** 256 random bits in 43 characters that are safe in cookies and URLs. */
export const newToken = (): string => randomBytesOf(32).toString('base64url');

const shape = /^[A-Za-z0-9_-]{43}$/;

export const isToken = (value: unknown): value is string => typeof value === 'string' && shape.test(value);

/** What is stored instead of a token, so that a copy of the database opens no login. */
export const tokenHash = sha256;

/**
 * The CSRF token belonging to a login cookie. It is derived from the cookie, so nothing is stored and every tab has the same
 * one; a foreign page can neither read nor compute it.
 */
export const csrfTokenOf = (loginToken: string): string =>
  createHmac('sha256', loginToken).update('csrf').digest('base64url');

/** Compares in constant time, also for different lengths. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => hash('sha256', text, 'buffer');
  return timingSafeEqual(digest(given), digest(expected));
}
