import { timingSafeEqual } from 'node:crypto';
import { sha256 } from '../../common/sha256.js';

/** Hashed together with the code, because four digits alone could be guessed from their hash. */
export const pinHash = (code: string, pin: string): string => sha256(`${code} ${pin}`);

/** Whether the digits belong to the code. Does the same work if nothing was found. */
export function isPinOf(stored: string | undefined, code: string, pin: string): boolean {
  const expected = Buffer.from(stored ?? sha256(''), 'hex');
  return timingSafeEqual(expected, Buffer.from(pinHash(code, pin), 'hex')) && stored !== undefined;
}
