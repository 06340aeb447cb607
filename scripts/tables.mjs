// Every table belongs to the module whose *.entity.ts declares it. No other module writes it: they call a function of the owner.
// In SQL a module reads its own tables and those of modules below it; by an entity it can read no others, because the import
// would run upward. Run by `npm run check`.
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import ts from 'typescript';
import { root } from './machine.mjs';
import { levelOf, moduleOf } from './modules.mjs';

/** Files that write tables of others, and why. @type {ReadonlyMap<string, string>} */
const exceptions = new Map([
  ['src/demo/cast.ts', 'a scenario begins with people and departments who were there before anybody could enter them'],
]);

/** Tables and functions of the databases themselves, and the table in which TypeORM notes the migrations. */
const ofNobody = /^(information_schema|sqlite_master|migrations|json_array_elements_text)$/;
const inSql = /(?<!\b(?:DO|FOR|KEY) )\b(FROM|JOIN|INTO|UPDATE)\s+(?!SELECT\b|SET\b)([a-z]\w*|\$\{|$)/g;
const commaJoin = /\bFROM\s+[a-z]\w*(\s+[a-z]\w*)?\s*,/;
/** Methods of TypeORM's manager that write. */
const writers =
  /^(insert|update|updateAll|upsert|save|delete|deleteAll|remove|softDelete|softRemove|recover|restore|increment|decrement|clear)$/;
/** Functions of src/database/change-row.ts, given the kind of the row. */
const rowWriters = /^(insertRow|changeRow)$/;

const snake = (/** @type {string} */ name) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/**
 * Which module each table and each entity belongs to.
 * @param {readonly ts.SourceFile[]} sources
 */
function ownersIn(sources) {
  /** @type {Map<string, string>} */
  const owners = new Map();
  for (const source of sources.filter(({ fileName }) => fileName.endsWith('.entity.ts')))
    for (const declared of source.statements.filter((one) => ts.isClassDeclaration(one))) {
      const entity = ts.getDecorators(declared)?.find((one) => /^@Entity\b/.test(one.getText()));
      if (!entity || !declared.name) continue;
      const [, named] = /^@Entity\('(\w+)'/.exec(entity.getText()) ?? [];
      owners.set(declared.name.text, moduleOf(source.fileName));
      owners.set(named ?? snake(declared.name.text), moduleOf(source.fileName));
    }
  return owners;
}

/**
 * What a file reads or writes that it may not.
 * @param {ts.SourceFile} source
 * @param {ReadonlyMap<string, string>} owners
 */
function wrongUses(source, owners) {
  const own = moduleOf(source.fileName);
  /** @type {Set<string>} */
  const found = new Set();
  /** Modules that imported names come from. @type {Map<string, string>} */
  const imported = new Map();

  const say = (/** @type {ts.Node} */ node, /** @type {string} */ what) =>
    found.add(`${source.fileName}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1} ${what}`);

  const writes = (/** @type {ts.Node} */ node, /** @type {string} */ name) => {
    const owner = owners.get(name);
    if (owner !== own) say(node, owner ? `${own} writes ${name} of ${owner}` : `cannot tell which table it writes`);
  };

  const reads = (/** @type {ts.Node} */ node, /** @type {string} */ name) => {
    const owner = owners.get(name);
    if (!owner) say(node, `cannot tell which table it reads`);
    else if (owner !== own && levelOf(owner) <= levelOf(own)) say(node, `${own} reads ${name} of ${owner}, above it`);
  };

  const sql = (/** @type {ts.Node} */ node, /** @type {string} */ text) => {
    const withs = [...text.matchAll(/([a-z]\w*)\s*(?:\([^()]*\))?\s+AS\s+\(/g)].map(([, name]) => name);
    for (const [all, verb = '', table = ''] of text.matchAll(inSql))
      if (verb === 'INTO' || verb === 'UPDATE' || text.includes(`DELETE ${all}`)) writes(node, table);
      else if (!ofNobody.test(table) && !withs.includes(table)) reads(node, table);
    if (commaJoin.test(text)) say(node, 'names a table after a comma: write JOIN');
  };

  const call = (/** @type {ts.CallExpression} */ { expression, arguments: given }) => {
    const name = ts.isPropertyAccessExpression(expression) ? expression.name.text : expression.getText();
    const of = ts.isPropertyAccessExpression(expression) ? expression.expression.getText() : '';
    if (rowWriters.test(name) && given[1]) {
      // An entity or a kind of row that was handed in is looked at where it is named.
      const from = imported.get(given[1].getText());
      if (from !== undefined && from !== own) say(given[1], `${own} writes rows by ${given[1].getText()} of ${from}`);
    } else if (name === 'into' || name === 'getRepository' || (writers.test(name) && /\bmanager$/.test(of))) {
      const entity = given[0]?.getText() ?? '';
      if (!/(^|\.)entity$/.test(entity)) writes(expression, /^[A-Z]/.test(entity) ? entity : '');
    } else if (writers.test(name) && name !== 'insert' && /createQueryBuilder\(/.test(of))
      say(expression, 'writes by a query builder: use the manager');
  };

  const visit = (/** @type {ts.Node} */ node) => {
    if (ts.isImportDeclaration(node)) {
      const path = node.moduleSpecifier.getText().slice(1, -1);
      const bindings = node.importClause?.namedBindings;
      if (path.startsWith('.') && bindings && ts.isNamedImports(bindings))
        for (const { name } of bindings.elements)
          imported.set(name.text, moduleOf(join(dirname(source.fileName), path)));
    } else if (ts.isStringLiteralLike(node)) sql(node, node.text);
    else if (ts.isTemplateExpression(node)) sql(node, node.getText().slice(1, -1));
    else if (ts.isCallExpression(node)) call(node);
    else if (ts.isPropertyAssignment(node) && node.name.getText() === 'entity')
      writes(node, node.initializer.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return [...found];
}

/**
 * What the files read or write that they may not, each with its place.
 * @param {Readonly<Record<string, string>>} files texts by their paths from the root
 */
export function wrongUsesIn(files) {
  const sources = Object.entries(files).map(([path, text]) =>
    ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true),
  );
  const owners = ownersIn(sources);
  return sources.flatMap((source) => wrongUses(source, owners));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const paths = ts.sys.readDirectory(join(root, 'src'), ['.ts'], ['**/*.spec.ts', '**/migrations/*']);
  const files = Object.fromEntries(paths.map((path) => [path.slice(root.length), readFileSync(path, 'utf8')]));
  const found = wrongUsesIn(files);
  const unexcused = found.filter((one) => !exceptions.has(one.replace(/:.*/, '')));
  for (const path of exceptions.keys())
    if (!found.some((one) => one.startsWith(`${path}:`))) unexcused.push(`${path} needs no exception`);
  for (const one of unexcused) console.error(one);
  process.exitCode = unexcused.length > 0 ? 1 : 0;
}
