import type { Challenge } from '#contract/problems.js';
import { leadingZeroBits, sha256 } from './sha256.js';

const atOnce = 1_000;

/** Returns `token.n`, without blocking the page. */
export async function solve({ token, bits }: Challenge): Promise<string> {
  for (let n = 0; ; n += 1) {
    if (leadingZeroBits(sha256(`${token}.${n}`)) >= bits) return `${token}.${n}`;
    if (n % atOnce === 0) await new Promise((next) => setTimeout(next));
  }
}
