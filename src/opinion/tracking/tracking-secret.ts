import { createHash, timingSafeEqual } from 'node:crypto';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Four digits alone would be guessed from their hash at once; bound to the code they are not. */
export const pinHash = (code: string, pin: string): string => sha256(`${code} ${pin}`);

/** Whether the digits belong to the code. Does the same work when nothing was found. */
export function isPinOf(stored: string | undefined, code: string, pin: string): boolean {
  const expected = Buffer.from(stored ?? sha256(''), 'hex');
  return timingSafeEqual(expected, Buffer.from(pinHash(code, pin), 'hex')) && stored !== undefined;
}
