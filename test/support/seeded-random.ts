/** Chance that can be repeated: the same seed throws the same (mulberry32). */
export class Dice {
  constructor(private state: number) {}

  /** 0 ≤ … < 1 */
  throw(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  /** So many of them, each at most once, in no order. */
  pick<Item>(items: readonly Item[], count: number): Item[] {
    const left = [...items];
    return Array.from({ length: count }, () => left.splice(Math.floor(this.throw() * left.length), 1)).flat();
  }
}
