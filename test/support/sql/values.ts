import type ts from 'typescript';

/** All values an expression may have; `null` if unknown, `undefined` if there is none. */
export type Value = readonly Alternative[];
export type Alternative = string | List | Shape | Callable | null | undefined;
/** Values of the parameters of the enclosing functions, if the call is known. */
export type Scope = ReadonlyMap<ts.Node, () => Value>;

/** An array by its possible elements, in the order written. */
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

/** All possible elements. */
export const itemsOf = (value: Value): Value[] => value.flatMap((one) => (one instanceof List ? one.items : [unknown]));

export const keysOf = (value: Value): Value =>
  value.flatMap((one) => (one instanceof Shape ? [...one.members.keys()] : [null]));

/** Without a name: the values of all keys. */
export const memberOf = (value: Value, name: string | undefined): Value =>
  value.flatMap((one) => {
    if (one instanceof Shape)
      return name === undefined ? [...one.members.values()].flat() : (one.members.get(name) ?? [undefined]);
    if (one instanceof List) return name === undefined ? one.items.flat() : (one.items[Number(name)] ?? [undefined]);
    return unknown;
  });

/**
 * Joins the parts. Alternatives are combined in step, first with first, so that each occurs in some text and those of
 * one condition stay together; not all combinations are generated.
 */
export function join(parts: readonly Value[], separator = ''): Value {
  const ways = Math.max(1, ...parts.map((part) => part.length));
  const texts = Array.from({ length: ways }, (_, way) => {
    const picked = parts.map((part) => part[Math.min(way, part.length - 1)]);
    return picked.every((one) => typeof one === 'string') ? picked.join(separator) : null;
  });
  return [...new Set(texts)];
}
