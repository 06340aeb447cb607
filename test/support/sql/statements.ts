import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { calledName, Evaluator } from './evaluator.js';

/** A call that gives SQL to a database: where it stands, each text it may send, and what it says of the rows. */
export interface Statement {
  at: string;
  texts: readonly string[];
  /** The columns of a row by its type; undefined where nothing is said. */
  row: ReadonlyMap<string, Kind> | undefined;
}
export type Kind = 'string' | 'number' | 'other';

const root = fileURLToPath(new URL('../../../', import.meta.url));
/** Where conditions of indexes stand; another test compares entities and migrations. */
const makesSchema = /\.entity\.ts:|\/migrations\//;
const builders = ['where', 'andWhere', 'orWhere', 'orderBy', 'addOrderBy'];
/** A literal that is SQL, whole or in part. */
const looksLikeSql = /^.\s*(SELECT|INSERT|UPDATE|DELETE|WITH)\s|[=<>] \?|\bIS (NOT )?NULL\b|\bJOIN \b|\bORDER BY\b/;

interface Found {
  statements: Statement[];
  /** Conditions given to TypeORM's query builder, in the names of entities. */
  conditions: Pick<Statement, 'at' | 'texts'>[];
  /** Calls whose SQL cannot be said. */
  unclear: string[];
  /** SQL that is written and reaches no database. */
  idle: string[];
}

/** What the product sends to its databases, found without running anything. */
export function statementsOfProduct(): Found {
  const names = ts.sys.readDirectory(join(root, 'src'), ['.ts'], ['**/*.spec.ts']);
  const program = programOf(names);
  const checker = program.getTypeChecker();
  const calls = new Map<string, ts.CallExpression[]>();
  const carriers = new Set(['query']);
  const written: ts.Node[] = [];
  const collect = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) calls.set(nameIn(node), [...(calls.get(nameIn(node)) ?? []), node]);
    else if (ts.isParameter(node) && node.name.getText() === 'sql') carriers.add(calledName(node.parent));
    else if ((ts.isStringLiteralLike(node) || ts.isTemplateExpression(node)) && looksLikeSql.test(node.getText()))
      written.push(node);
    ts.forEachChild(node, collect);
  };
  for (const name of names) collect(program.getSourceFile(name) as ts.SourceFile);

  const evaluator = new Evaluator(checker, calls);
  const unclear: string[] = [];
  const textsOf = (sql: ts.Expression): string[] => {
    const found = evaluator.textsOf(sql);
    const texts = found.filter((one) => typeof one === 'string');
    if (texts.length === 0 || texts.length < found.length) unclear.push(`${place(sql)} ${sql.getText()}`);
    return texts;
  };
  const callsOf = (called: Iterable<string>) => [...called].flatMap((name) => calls.get(name) ?? []);
  const statements = callsOf(carriers).flatMap((call) => {
    const sql = sqlIn(checker, call);
    return sql ? [{ at: place(sql), texts: textsOf(sql), row: rowOf(checker, call) }] : [];
  });
  const conditions = callsOf(builders).flatMap(({ arguments: given }) =>
    given.filter((one) => isText(checker, one)).map((one) => ({ at: place(one), texts: textsOf(one) })),
  );
  const idle = written
    .filter((one) => !evaluator.used.has(one) && !makesSchema.test(place(one)))
    .map((one) => `${place(one)} ${one.getText()}`);
  return { statements, conditions, unclear, idle };
}

/** The product's own files and the language's library; of packages nothing is needed, which saves most of the time. */
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

/** The argument for the parameter `sql`, the first of a driver's `query`. Who hands its own on sends nothing of its own. */
function sqlIn(checker: ts.TypeChecker, call: ts.CallExpression): ts.Expression | undefined {
  const parameters = checker.getResolvedSignature(call)?.declaration?.parameters ?? [];
  const position = nameIn(call) === 'query' ? 0 : parameters.findIndex(({ name }) => name.getText() === 'sql');
  const sql = call.arguments[position];
  return sql && !mentionsOwn(checker, sql) ? sql : undefined;
}

const isText = (checker: ts.TypeChecker, node: ts.Node): boolean =>
  kindOf(checker.getTypeAtLocation(node)) === 'string';

function mentionsOwn(checker: ts.TypeChecker, node: ts.Node): boolean {
  if (ts.isIdentifier(node) && node.text === 'sql') {
    const declared = checker.getSymbolAtLocation(node)?.valueDeclaration;
    return declared !== undefined && ts.isParameter(declared);
  }
  return ts.forEachChild(node, (one) => mentionsOwn(checker, one)) ?? false;
}

function rowOf(checker: ts.TypeChecker, call: ts.CallExpression): Map<string, Kind> | undefined {
  const [given] = call.typeArguments ?? [];
  if (!given || nameIn(call) === 'query') return undefined;
  const type = checker.getTypeFromTypeNode(given);
  if (type.flags & ts.TypeFlags.TypeParameter || type.getStringIndexType()) return undefined;
  return new Map(
    type.getProperties().map((one) => [one.name, kindOf(checker.getNonNullableType(checker.getTypeOfSymbol(one)))]),
  );
}

function kindOf(type: ts.Type): Kind {
  const members = type.isUnion() ? type.types : [type];
  if (members.every((one) => one.flags & ts.TypeFlags.StringLike)) return 'string';
  return members.every((one) => one.flags & ts.TypeFlags.NumberLike) ? 'number' : 'other';
}
