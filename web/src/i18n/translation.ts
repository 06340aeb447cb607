/** Exactly the same keys in another language. */
export type Translation<Source> = { readonly [Key in keyof Source]: string };

type NameOf<Slot extends string> = Slot extends `${infer Name}|${string}` ? Name : Slot;

type SlotsOf<Text extends string> = Text extends `${string}{${infer Slot}}${infer Rest}`
  ? NameOf<Slot> | SlotsOf<Rest>
  : never;

/** The arguments a message needs besides its key: nothing, or an object with one value for every `{slot}`. */
export type Values<Text extends string> = [SlotsOf<Text>] extends [never]
  ? []
  : [values: Record<SlotsOf<Text>, string | number>];

/**
 * Fills `{name}` with the value and `{name|one|many}` with the word that fits the number: English needs "1 day" and
 * "2 days", Vietnamese does not.
 */
export function fill(text: string, values: Record<string, string | number> = {}): string {
  return text.replace(/\{([^{}]+)\}/g, (slot, inside: string) => {
    const [name = '', one, many] = inside.split('|');
    const value = values[name];
    if (value === undefined) return slot;
    if (one === undefined) return String(value);
    return (Number(value) === 1 ? one : many) ?? '';
  });
}
