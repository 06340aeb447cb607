export interface Remembered<Result> {
  (text: string): Result;
  /** How often something was worked out anew. */
  computed(): number;
}

/**
 * The function, working each text out once, however often it is asked. A text is its own key, so that another version of it
 * is another text. When the texts kept exceed `most` characters together, those unused longest are forgotten.
 */
export function remembered<Result>(work: (text: string) => Result, most: number): Remembered<Result> {
  const kept = new Map<string, { result: Result }>();
  let characters = 0;
  let computed = 0;
  const ask = (text: string): Result => {
    const known = kept.get(text);
    if (known) {
      kept.delete(text);
      kept.set(text, known);
      return known.result;
    }
    computed += 1;
    const result = work(text);
    if (text.length > most) return result;
    kept.set(text, { result });
    characters += text.length;
    for (const [oldest] of kept) {
      if (characters <= most) break;
      kept.delete(oldest);
      characters -= oldest.length;
    }
    return result;
  };
  return Object.assign(ask, { computed: () => computed });
}
