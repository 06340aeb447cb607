import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** 256 random bits, 43 characters that are safe in cookies and links. */
export const newToken = (): string => randomBytes(32).toString('base64url');

const shape = /^[A-Za-z0-9_-]{43}$/;

export const isToken = (value: unknown): value is string => typeof value === 'string' && shape.test(value);

/** What is stored of a token: a copy of the database opens no login. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/**
 * The CSRF token that belongs to a login cookie. It is computed from the cookie, so nothing about it is stored and every
 * tab of a browser has the same one; a foreign page can neither read nor compute it.
 */
export const csrfTokenOf = (loginToken: string): string =>
  createHmac('sha256', loginToken).update('csrf').digest('base64url');

/** Compares in constant time, whatever the lengths. */
export function sameSecret(given: string, expected: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
