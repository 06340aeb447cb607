/** FIPS 180-4, for short ASCII texts. `crypto.subtle` is not available over plain http, as used in halls. */

const fraction = (root: number): number => ((root % 1) * 2 ** 32) | 0;

const primes = ((): number[] => {
  const found: number[] = [];
  for (let n = 2; found.length < 64; n += 1) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
})();
const roundConstants = primes.map((prime) => fraction(Math.cbrt(prime)));
const start = primes.slice(0, 8).map((prime) => fraction(Math.sqrt(prime)));

const turn = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

function padded(text: string): Uint32Array {
  const words = new Uint32Array(((text.length + 8) >> 6) * 16 + 16);
  const put = (at: number, byte: number): void => void (words[at >> 2]! |= byte << (24 - (at % 4) * 8));
  for (let at = 0; at < text.length; at += 1) put(at, text.charCodeAt(at));
  put(text.length, 0x80);
  words[words.length - 1] = text.length * 8;
  return words;
}

/** The eight words of the digest. */
export function sha256(text: string): Int32Array {
  const message = padded(text);
  const state = Int32Array.from(start);
  const w = new Int32Array(64);
  for (let block = 0; block < message.length; block += 16) {
    for (let i = 0; i < 64; i += 1) {
      if (i < 16) w[i] = message[block + i]!;
      else {
        const early = w[i - 15]!;
        const late = w[i - 2]!;
        const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
        const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
        w[i] = w[i - 16]! + s0 + w[i - 7]! + s1;
      }
    }
    let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
    for (let i = 0; i < 64; i += 1) {
      const s1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
      const chosen = (e & f) ^ (~e & g);
      const first = (h + s1 + chosen + roundConstants[i]! + w[i]!) | 0;
      const s0 = turn(a, 2) ^ turn(a, 13) ^ turn(a, 22);
      const most = (a & b) ^ (a & c) ^ (b & c);
      const second = (s0 + most) | 0;
      [h, g, f, e, d, c, b, a] = [g, f, e, (d + first) | 0, c, b, a, (first + second) | 0];
    }
    for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = state[i]! + word;
  }
  return state;
}

export function leadingZeroBits(digest: Int32Array): number {
  let zeros = 0;
  for (const word of digest) {
    zeros += Math.clz32(word);
    if (word !== 0) break;
  }
  return zeros;
}
