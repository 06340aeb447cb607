import ts from 'typescript';
import {
  type Alternative,
  Callable,
  itemsOf,
  join,
  keysOf,
  List,
  memberOf,
  type Scope,
  Shape,
  unknown,
  type Value,
} from './values.js';

type Node = ts.Node;

const nowhere: Scope = new Map();
const textMethods = new Set(['split', 'replace', 'toLowerCase', 'toUpperCase', 'trim']);
const withEach = new Set(['map', 'flatMap', 'forEach']);
const sameItems = new Set(['filter', 'slice', 'sort', 'toSorted', 'reverse', 'toReversed']);
const depthLimit = 80;

/**
 * Statically evaluates which strings an expression may be: constants, templates, conditions, arrays that are pushed to
 * and joined, functions, and parameters by all calls of their function.
 */
export class Evaluator {
  /** The literals involved. */
  readonly used = new Set<Node>();
  private readonly known = new Map<Node, Value>();
  private depth = 0;

  constructor(
    private readonly checker: ts.TypeChecker,
    /** All calls in the program by the name of the called function. */
    private readonly calls: ReadonlyMap<string, readonly ts.CallExpression[]>,
  ) {}

  /** Separately for each call of the enclosing function, so that arguments of one call stay together. */
  textsOf(expression: ts.Expression, call?: ts.CallExpression): Value {
    const around = this.functionAround(expression);
    const calls = call ? [call] : around ? this.callsOf(around) : [];
    const scopes = calls.map(
      (one) => new Map(around?.parameters.map((each, position) => [each, () => this.passed(each, position, one)])),
    );
    const value = (around ? scopes : [nowhere]).flatMap((scope) => this.eval(expression, scope));
    // A function that builds the statement is called with the placeholders of its values.
    return [...new Set(value.flatMap((one) => (one instanceof Callable ? this.apply(one, [['?']]) : [one])))];
  }

  callsAround(node: Node): ts.CallExpression[] {
    const around = this.functionAround(node);
    return around ? this.callsOf(around) : [];
  }

  private functionAround(node: Node): ts.SignatureDeclaration | undefined {
    return ts.findAncestor(
      node,
      (one): one is ts.SignatureDeclaration => ts.isFunctionLike(one) && this.callsOf(one).length > 0,
    );
  }

  private eval(node: ts.Expression, scope: Scope): Value {
    if (this.depth >= depthLimit) return unknown;
    this.depth++;
    try {
      const value = this.read(node, scope);
      return value.includes(null) ? (this.byType(node) ?? value) : value;
    } finally {
      this.depth--;
    }
  }

  /** A number evaluates to itself; a name with a union type to each of its literals. */
  private byType(node: Node): Value | undefined {
    const type = this.checker.getTypeAtLocation(node);
    if (type.flags & ts.TypeFlags.NumberLike) return ['1'];
    const members = type.isUnion() ? type.types : [type];
    return members.every((one) => one.isStringLiteral()) ? members.map((one) => one.value) : undefined;
  }

  private read(node: ts.Expression, scope: Scope): Value {
    if (ts.isStringLiteralLike(node)) {
      this.used.add(node);
      return [node.text];
    }
    if (ts.isTemplateExpression(node)) {
      this.used.add(node);
      const rest = node.templateSpans.flatMap((span) => [this.eval(span.expression, scope), [span.literal.text]]);
      return join([[node.head.text], ...rest]);
    }
    if (
      ts.isParenthesizedExpression(node) ||
      ts.isAsExpression(node) ||
      ts.isSatisfiesExpression(node) ||
      ts.isNonNullExpression(node) ||
      ts.isAwaitExpression(node)
    )
      return this.eval(node.expression, scope);
    if (ts.isConditionalExpression(node))
      return [...this.eval(node.whenTrue, scope), ...this.eval(node.whenFalse, scope)];
    if (ts.isBinaryExpression(node)) return this.binary(node, scope);
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return [new Callable(node, scope)];
    if (ts.isArrayLiteralExpression(node))
      return [
        new List(
          node.elements.flatMap((one) =>
            ts.isSpreadElement(one) ? itemsOf(this.eval(one.expression, scope)) : [this.eval(one, scope)],
          ),
        ),
      ];
    if (ts.isObjectLiteralExpression(node)) return [this.shape(node, scope)];
    if (ts.isCallExpression(node)) return this.call(node, scope);
    if (ts.isPropertyAccessExpression(node)) return memberOf(this.eval(node.expression, scope), node.name.text);
    if (ts.isElementAccessExpression(node)) {
      const key = node.argumentExpression;
      return memberOf(
        this.eval(node.expression, scope),
        ts.isStringLiteralLike(key) || ts.isNumericLiteral(key) ? key.text : undefined,
      );
    }
    return ts.isIdentifier(node) ? this.named(this.checker.getSymbolAtLocation(node), scope) : unknown;
  }

  private binary(node: ts.BinaryExpression, scope: Scope): Value {
    const [left, right] = [() => this.eval(node.left, scope), () => this.eval(node.right, scope)];
    switch (node.operatorToken.kind) {
      case ts.SyntaxKind.PlusToken:
        return join([left(), right()]);
      case ts.SyntaxKind.QuestionQuestionToken:
        return [...left().filter((one) => one !== undefined), ...right()];
      case ts.SyntaxKind.BarBarToken:
        return [...left().filter((one) => one !== undefined && one !== ''), ...right()];
      case ts.SyntaxKind.AmpersandAmpersandToken:
        return right();
      default:
        return unknown;
    }
  }

  private shape(node: ts.ObjectLiteralExpression, scope: Scope): Shape {
    const members = new Map<string, Value>();
    for (const one of node.properties)
      if (ts.isPropertyAssignment(one)) members.set(nameOf(one.name), this.eval(one.initializer, scope));
      else if (ts.isShorthandPropertyAssignment(one))
        members.set(one.name.text, this.named(this.checker.getShorthandAssignmentValueSymbol(one), scope));
      else if (ts.isSpreadAssignment(one))
        for (const spread of this.eval(one.expression, scope))
          if (spread instanceof Shape) for (const [name, value] of spread.members) members.set(name, value);
    return new Shape(members);
  }

  private call(node: ts.CallExpression, scope: Scope): Value {
    const args = node.arguments.map((one) => this.eval(one, scope));
    const first = args[0] ?? unknown;
    const given = (...items: Value[]): Value => first.flatMap((one) => this.applied(one, items));
    if (ts.isPropertyAccessExpression(node.expression)) {
      const { expression: owner, name } = node.expression;
      const method = `${owner.getText()}.${name.text}`;
      if (method === 'Array.from') return [new List([(args[1] ?? unknown).flatMap((one) => this.applied(one, []))])];
      if (method === 'Object.values') return [new List([memberOf(first, undefined)])];
      if (method === 'Object.entries') return [new List([[new List([keysOf(first), memberOf(first, undefined)])]])];
      if (textMethods.has(name.text)) return this.ofText(this.eval(owner, scope), name.text, node.arguments);
      const own = () => itemsOf(this.eval(owner, scope));
      if (name.text === 'join')
        return own().length === 0 ? [''] : join(own(), typeof first[0] === 'string' ? first[0] : ',');
      if (name.text === 'map') return [new List(own().map((item) => given(item)))];
      if (name.text === 'flatMap') return [new List(own().flatMap((item) => itemsOf(given(item))))];
      if (sameItems.has(name.text)) return this.eval(owner, scope);
    }
    const called = this.eval(node.expression, scope);
    if (called.some((one) => one instanceof Callable)) return called.flatMap((one) => this.applied(one, args));
    const target = this.checker.getResolvedSignature(node)?.declaration;
    return target && ts.isMethodDeclaration(target) ? this.apply(new Callable(target, nowhere), args) : unknown;
  }

  /** Methods of strings, if all arguments are known. */
  private ofText(owner: Value, method: string, given: readonly ts.Expression[]): Value {
    const args = given.map((one) => constantOf(one));
    return owner.map((one) => {
      if (typeof one !== 'string' || args.includes(undefined)) return null;
      const found = (one as unknown as Record<string, (...all: unknown[]) => string | string[]>)[method]?.(...args);
      return Array.isArray(found) ? new List(found.map((part) => [part])) : (found ?? null);
    });
  }

  private applied(one: Alternative, args: readonly Value[]): Value {
    return one instanceof Callable ? this.apply(one, args) : unknown;
  }

  /** All values the function may return. */
  private apply({ declared, scope }: Callable, args: readonly Value[]): Value {
    const inner = new Map(scope);
    declared.parameters.forEach((one, i) => {
      const given = one.dotDotDotToken ? [new List(args.slice(i))] : args[i];
      inner.set(one, () => given ?? (one.initializer ? this.eval(one.initializer, scope) : [undefined]));
    });
    const body = (declared as ts.FunctionLikeDeclaration).body;
    if (!body) return unknown;
    if (!ts.isBlock(body)) return this.eval(body, inner);
    const returned: Alternative[] = [];
    const visit = (node: Node): void => {
      if (ts.isReturnStatement(node)) returned.push(...(node.expression ? this.eval(node.expression, inner) : unknown));
      else if (!ts.isFunctionLike(node)) ts.forEachChild(node, visit);
    };
    visit(body);
    return returned;
  }

  private named(symbol: ts.Symbol | undefined, scope: Scope): Value {
    if (!symbol) return unknown;
    const target = symbol.flags & ts.SymbolFlags.Alias ? this.checker.getAliasedSymbol(symbol) : symbol;
    const [declared] = target.declarations ?? [];
    if (!declared) return unknown;
    if (ts.isFunctionDeclaration(declared)) return [new Callable(declared, scope)];
    return this.declared(declared, scope);
  }

  private declared(node: Node, scope: Scope): Value {
    if (ts.isBindingElement(node)) return this.bound(node, scope);
    if (ts.isParameter(node)) return scope.get(node)?.() ?? this.once(node, () => this.argument(node));
    if (!ts.isVariableDeclaration(node)) return unknown;
    const loop = node.parent.parent;
    if (ts.isForOfStatement(loop)) return itemsOf(this.eval(loop.expression, scope)).flat();
    const { initializer } = node;
    if (!initializer || !(node.parent.flags & ts.NodeFlags.Const)) return unknown;
    if (ts.isSourceFile(loop.parent)) return this.once(node, () => this.eval(initializer, nowhere));
    const value = this.eval(initializer, scope);
    return value.map((one) => (one instanceof List ? new List([...one.items, ...this.pushed(node, scope)]) : one));
  }

  /** Values that do not depend on the call; unknown during their own evaluation. */
  private once(node: Node, find: () => Value): Value {
    const known = this.known.get(node);
    if (known) return known;
    this.known.set(node, unknown);
    const value = find();
    this.known.set(node, value);
    return value;
  }

  /** A variable destructured from an array or object. */
  private bound(node: ts.BindingElement, scope: Scope): Value {
    const pattern = node.parent;
    const owner = pattern.parent;
    const whole = this.declared(owner, scope);
    const key = ts.isArrayBindingPattern(pattern)
      ? String(pattern.elements.indexOf(node))
      : nameOf(node.propertyName ?? node.name);
    const { initializer } = node;
    return memberOf(whole, key).flatMap((one) =>
      one === undefined && initializer ? this.eval(initializer, scope) : [one],
    );
  }

  /** A parameter, by the arguments of all calls of its function. */
  private argument(node: ts.ParameterDeclaration): Value {
    const byType = this.byType(node.name);
    if (byType) return byType;
    const position = node.parent.parameters.indexOf(node);
    const eachOf = position === 0 && listGivenTo(node.parent);
    if (eachOf) return itemsOf(this.eval(eachOf, nowhere)).flat();
    const calls = ts.isCallExpression(node.parent.parent) ? this.callsBack(node.parent) : this.callsOf(node.parent);
    const values = calls.flatMap((call) => this.passed(node, position, call));
    return values.length > 0 ? values : unknown;
  }

  /** Calls of a callback inside the function it was passed to. */
  private callsBack(handed: ts.SignatureDeclaration): ts.CallExpression[] {
    const to = handed.parent as ts.CallExpression;
    const target = this.checker.getResolvedSignature(to)?.declaration;
    const parameter = target?.parameters[to.arguments.indexOf(handed as ts.Expression & ts.SignatureDeclaration)];
    return (
      (parameter &&
        this.calls.get(parameter.name.getText())?.filter(({ expression }) => {
          const symbol = this.checker.getSymbolAtLocation(expression);
          return symbol?.valueDeclaration === parameter;
        })) ??
      []
    );
  }

  private passed(parameter: ts.ParameterDeclaration, position: number, call: ts.CallExpression): Value {
    if (parameter.dotDotDotToken)
      return [new List(call.arguments.slice(position).map((one) => this.eval(one, nowhere)))];
    const given = call.arguments[position] ?? parameter.initializer;
    return given ? this.eval(given, nowhere) : unknown;
  }

  private callsOf(declared: ts.SignatureDeclaration): ts.CallExpression[] {
    return (this.calls.get(calledName(declared)) ?? []).filter(
      (one) => this.checker.getResolvedSignature(one)?.declaration === declared,
    );
  }

  private pushed(node: ts.VariableDeclaration, scope: Scope): Value[] {
    const symbol = this.checker.getSymbolAtLocation(node.name);
    const found: Value[] = [];
    const visit = (inner: Node): void => {
      if (
        ts.isCallExpression(inner) &&
        ts.isPropertyAccessExpression(inner.expression) &&
        inner.expression.name.text === 'push' &&
        this.checker.getSymbolAtLocation(inner.expression.expression) === symbol
      )
        for (const one of inner.arguments)
          found.push(
            ...(ts.isSpreadElement(one) ? itemsOf(this.eval(one.expression, scope)) : [this.eval(one, scope)]),
          );
      ts.forEachChild(inner, visit);
    };
    visit(node.parent.parent.parent);
    return found;
  }
}

/** The list whose elements a callback of `map` and the like is called with. */
function listGivenTo({ parent }: ts.SignatureDeclaration): ts.Expression | undefined {
  const called = ts.isCallExpression(parent) ? parent.expression : undefined;
  return called && ts.isPropertyAccessExpression(called) && withEach.has(called.name.text)
    ? called.expression
    : undefined;
}

function constantOf(node: ts.Expression): string | RegExp | undefined {
  if (ts.isStringLiteralLike(node)) return node.text;
  if (!ts.isRegularExpressionLiteral(node)) return undefined;
  const end = node.text.lastIndexOf('/');
  return new RegExp(node.text.slice(1, end), node.text.slice(end + 1));
}

/** Name of a function: its own, or that of its constant or property. */
export function calledName(declared: ts.SignatureDeclaration): string {
  const named = declared.name ?? (declared.parent as { name?: ts.Node }).name;
  return named && ts.isIdentifier(named) ? named.text : '';
}

const nameOf = (name: ts.PropertyName | ts.BindingName): string =>
  ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : name.getText();
