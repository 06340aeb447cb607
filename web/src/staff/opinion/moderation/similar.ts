import { SIMILAR, marksOf } from '#contract/text/similarity.js';

interface Written {
  id: string;
  text: string;
}

interface Placed extends Written {
  marks: Uint32Array;
}

interface Near {
  id: string;
  like: number;
}

/** Finds similar texts. Each pair is compared once, however often the screen is rendered. */
export class Similar {
  #texts: (Placed | null)[] = [];
  #places = new Map<string, number>();
  /** Indices of the texts containing a mark. */
  #standing = new Map<number, number[]>();
  #near = new Map<string, { upTo: number; found: readonly Near[] }>();

  /** Adds new or changed texts. */
  learn(all: readonly Written[]): void {
    for (const { id, text } of all) {
      const place = this.#places.get(id);
      if (place !== undefined && this.#texts[place]?.text === text) continue;
      if (place !== undefined) this.#forget(id, place);
      this.#place({ id, text, marks: marksOf(text) });
    }
  }

  /** The most similar first. */
  near(id: string): readonly Near[] {
    const one = this.#texts[this.#places.get(id) ?? -1];
    if (!one) return [];
    const { upTo, found } = this.#near.get(id) ?? { upTo: 0, found: [] };
    if (upTo === this.#texts.length) return found;
    const all = [...found, ...this.#since(upTo, one)].sort((a, b) => b.like - a.like);
    this.#near.set(id, { upTo: this.#texts.length, found: all });
    return all;
  }

  #place(one: Placed): void {
    const place = this.#texts.push(one) - 1;
    this.#places.set(one.id, place);
    for (const mark of one.marks) {
      const standing = this.#standing.get(mark);
      if (standing) standing.push(place);
      else this.#standing.set(mark, [place]);
    }
  }

  #since(from: number, one: Placed): Near[] {
    const shared = new Uint32Array(this.#texts.length - from);
    for (const mark of one.marks)
      for (const place of this.#standing.get(mark) ?? [])
        if (place >= from) shared[place - from] = (shared[place - from] ?? 0) + 1;
    const found: Near[] = [];
    for (const [index, count] of shared.entries()) {
      const other = this.#texts[from + index];
      if (count === 0 || !other || other === one) continue;
      const like = count / Math.min(one.marks.length, other.marks.length);
      if (like >= SIMILAR) found.push({ id: other.id, like });
    }
    return found;
  }

  #forget(id: string, place: number): void {
    this.#texts[place] = null;
    this.#near.delete(id);
    for (const near of this.#near.values()) near.found = near.found.filter((other) => other.id !== id);
  }
}
