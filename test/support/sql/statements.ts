import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { calledName, Evaluator } from './evaluator.js';

/** A call that sends SQL: its place, the statements it may send, and the type of its rows. */
export interface Statement {
  at: string;
  texts: readonly string[];
  /** The columns by the type of the row; undefined if there is no type. */
  row: ReadonlyMap<string, Kind> | undefined;
}
export type Kind = 'string' | 'number' | 'other';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Contains conditions of indexes; another test compares entities and migrations. */
const makesSchema = /\.entity\.ts:|\/migrations\//;
/** Functions that send SQL: those of `Reader`, `Tx`, the functions below them, and the drivers. */
const senders = ['rows', 'execute', 'affected', 'query', 'prepare'];
const plumbing = [...senders, 'run'];
const builders = ['where', 'andWhere', 'orWhere', 'orderBy', 'addOrderBy'];
/** A literal with SQL, whole or in part. */
const looksLikeSql = /^.\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s|[=<>] \?|\bIS (NOT )?NULL\b|\bJOIN \b|\bORDER BY\b/;

interface Found {
  statements: Statement[];
  /** Conditions for TypeORM's query builder, with names of entities. */
  conditions: Pick<Statement, 'at' | 'texts'>[];
  /** Calls whose SQL cannot be determined. */
  unclear: string[];
  /** SQL that is never sent. */
  idle: string[];
}

/** All SQL of the product, found by static analysis. */
export function statementsOfProduct(): Found {
  const names = ts.sys.readDirectory(join(root, 'src'), ['.ts'], ['**/*.spec.ts']);
  const program = programOf(names);
  const checker = program.getTypeChecker();
  const calls = new Map<string, ts.CallExpression[]>();
  const written: ts.Node[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) calls.set(nameIn(node), [...(calls.get(nameIn(node)) ?? []), node]);
    else if ((ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && looksLikeSql.test(node.getText()))
      written.push(node);
    ts.forEachChild(node, collect);
  };
  for (const name of names) collect(program.getSourceFile(name) as ts.SourceFile);

  const evaluator = new Evaluator(checker, calls);
  const unclear: string[] = [];
  const textsOf = (sql: ts.Expression, call?: ts.CallExpression): string[] => {
    const found = evaluator.textsOf(sql, call);
    const texts = found.filter((one) => typeof one === 'string');
    if (texts.length === 0 || texts.length < found.length) unclear.push(`${place(sql)} ${sql.getText()}`);
    return texts;
  };
  const callsOf = (called: Iterable<string>) => [...called].flatMap((name) => calls.get(name) ?? []);
  const statements = callsOf(senders).flatMap((call): Statement[] => {
    const sql = sqlIn(checker, call);
    if (!sql) return [];
    // For generic functions, each call determines the type of the rows.
    const generic = isParameter(rowOf(checker, call)) ? evaluator.callsAround(call) : [];
    if (generic.length === 0)
      return [{ at: place(sql), texts: textsOf(sql), row: columnsOf(checker, rowOf(checker, call)) }];
    return generic.map((one) => ({
      at: place(one),
      texts: textsOf(sql, one),
      row: columnsOf(checker, rowOf(checker, one)),
    }));
  });
  const conditions = callsOf(builders).flatMap(({ expression, arguments: given }) =>
    (ts.isPropertyAccessExpression(expression) ? [...given] : [])
      .filter((one) => isText(checker, one))
      .map((one) => ({ at: place(one), texts: textsOf(one) })),
  );
  const idle = written
    .filter((one) => !evaluator.used.has(one) && !makesSchema.test(place(one)))
    .map((one) => `${place(one)} ${one.getText()}`);
  return { statements, conditions, unclear, idle };
}

/** Our own files and the standard library; loading packages would take most of the time and is not needed. */
function programOf(names: readonly string[]): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    strict: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, file, _, __, source) =>
    literals.map(({ text }) =>
      text.startsWith('.')
        ? ts.resolveModuleName(text, file, options, host, undefined, undefined, source.impliedNodeFormat)
        : { resolvedModule: undefined },
    );
  return ts.createProgram(names, options, host);
}

function place(node: ts.Node): string {
  const file = node.getSourceFile();
  return `${relative(root, file.fileName)}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`;
}

const nameIn = ({ expression }: ts.CallExpression): string =>
  ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();

/** The argument with SQL, unless it is only passed on from a parameter. */
function sqlIn(checker: ts.TypeChecker, call: ts.CallExpression): ts.Expression | undefined {
  const parameters = checker.getResolvedSignature(call)?.declaration?.parameters ?? [];
  const position = nameIn(call) === 'query' ? 0 : parameters.findIndex(({ name }) => name.getText() === 'sql');
  const sql = call.arguments[position];
  return sql && !isHandedOn(checker, sql) ? sql : undefined;
}

function isHandedOn(checker: ts.TypeChecker, node: ts.Expression): boolean {
  if (ts.isCallExpression(node) && nameIn(node) === 'forPostgres')
    return isHandedOn(checker, node.arguments[0] as ts.Expression);
  const declared = ts.isIdentifier(node) && checker.getSymbolAtLocation(node)?.valueDeclaration;
  return (
    declared !== undefined &&
    declared !== false &&
    ts.isParameter(declared) &&
    plumbing.includes(calledName(declared.parent))
  );
}

const isText = (checker: ts.TypeChecker, node: ts.Node): boolean =>
  kindOf(checker.getTypeAtLocation(node)) === 'string';

/** The element type of the list the call returns a promise of. */
function rowOf(checker: ts.TypeChecker, call: ts.CallExpression): ts.Type | undefined {
  if (nameIn(call) === 'query') return undefined;
  const [given] = call.typeArguments ?? [];
  if (given) return checker.getTypeFromTypeNode(given);
  const list = checker.getAwaitedType(checker.getTypeAtLocation(call));
  return list && checker.isArrayType(list) ? checker.getTypeArguments(list as ts.TypeReference)[0] : undefined;
}

const isParameter = (type: ts.Type | undefined): boolean => ((type?.flags ?? 0) & ts.TypeFlags.TypeParameter) !== 0;

function columnsOf(checker: ts.TypeChecker, row: ts.Type | undefined): Map<string, Kind> | undefined {
  if (!row || isParameter(row) || row.getStringIndexType()) return undefined;
  return new Map(
    row.getProperties().map((one) => [one.name, kindOf(checker.getNonNullableType(checker.getTypeOfSymbol(one)))]),
  );
}

function kindOf(type: ts.Type): Kind {
  const members = type.isUnion() ? type.types : [type];
  if (members.every((one) => one.flags & ts.TypeFlags.StringLike)) return 'string';
  return members.every((one) => one.flags & ts.TypeFlags.NumberLike) ? 'number' : 'other';
}
