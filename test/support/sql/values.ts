import type ts from 'typescript';

/** Everything an expression may be; `null` where that cannot be said, `undefined` where nothing is there. */
export type Value = readonly Alternative[];
export type Alternative = string | List | Shape | Callable | null | undefined;
/** What the parameters of the functions around an expression are, where the call is known. */
export type Scope = ReadonlyMap<ts.Node, () => Value>;

/** An array by what may be in it, in the order written. */
export class List {
  constructor(readonly items: readonly Value[]) {}
}

export class Shape {
  constructor(readonly members: ReadonlyMap<string, Value>) {}
}

export class Callable {
  constructor(
    readonly declared: ts.SignatureDeclaration,
    readonly scope: Scope,
  ) {}
}

export const unknown: Value = [null];

/** Whatever may be an element, all alternatives together. */
export const itemsOf = (value: Value): Value[] => value.flatMap((one) => (one instanceof List ? one.items : [unknown]));

export const keysOf = (value: Value): Value =>
  value.flatMap((one) => (one instanceof Shape ? [...one.members.keys()] : [null]));

/** Without a name: any of them. */
export const memberOf = (value: Value, name: string | undefined): Value =>
  value.flatMap((one) => {
    if (one instanceof Shape)
      return name === undefined ? [...one.members.values()].flat() : (one.members.get(name) ?? [undefined]);
    if (one instanceof List) return name === undefined ? one.items.flat() : (one.items[Number(name)] ?? [undefined]);
    return unknown;
  });

/**
 * Joins the parts. Alternatives go in step, first with first: every one occurs in some text, and those of one condition
 * stay together; not every combination is made.
 */
export function join(parts: readonly Value[], separator = ''): Value {
  const ways = Math.max(1, ...parts.map((part) => part.length));
  const texts = Array.from({ length: ways }, (_, way) => {
    const picked = parts.map((part) => part[Math.min(way, part.length - 1)]);
    return picked.every((one) => typeof one === 'string') ? picked.join(separator) : null;
  });
  return [...new Set(texts)];
}
