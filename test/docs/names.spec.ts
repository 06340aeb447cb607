import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pages, read, root, sourceFiles } from './pages.js';

/** Pages about the present code, without the changelog and the users' guides. */
const aboutCode = pages.filter((page) => page !== 'CHANGELOG.md' && !/^docs\/(huong-dan|guide)\//.test(page));

const fenced = /^```[^]*?^```$/gm;
const inline = (page: string): string[] =>
  [
    ...read(page)
      .replace(fenced, '')
      .matchAll(/`([^`\n]+)`/g),
  ].map(([, code]) => code as string);

const isComment = (line: string): boolean => /^\s*(\/\/|\/?\*|<!--)/.test(line);
const code = sourceFiles
  .flatMap((file) => read(file).split('\n'))
  .filter((line) => !isComment(line))
  .join('\n');
const words = new Set(code.match(/[A-Za-z_$][\w$]*/g));
const exported = new Set(
  [
    ...code.matchAll(/export (?:default )?(?:abstract )?(?:async )?(?:class|interface|type|const|function\*?) (\w+)/g),
  ].map(([, name]) => name),
);
const imported = new Set(
  [...code.matchAll(/import (?:type )?\{([^}]*)\} from '[^.#'][^']*'/g)].flatMap(([, list = '']) =>
    list.split(',').map((name) => name.trim().replace(/^type /, '')),
  ),
);
const fileNames = new Set(sourceFiles.map((file) => basename(file)));

/** `src/<noun>/…` and `src/**` stand for many places, `{a,b}` for several. */
const isPattern = (text: string): boolean => /[<>*…]/.test(text);
const alternatives = (text: string): string[] => {
  const [whole, list] = /\{([^{}]*[|,][^{}]*)\}/.exec(text) ?? [];
  return whole === undefined || list === undefined
    ? [text]
    : list.split(/[|,]/).flatMap((one) => alternatives(text.replace(whole, one)));
};

const missingPaths = (page: string): string[] =>
  inline(page)
    .filter((text) => /^(src|web|test|scripts|bench|docs|\.ci)\/\S*$/.test(text) && !isPattern(text))
    .flatMap(alternatives)
    .filter((path) => !existsSync(join(root, path.replace(/:\d+$/, ''))));

const missingFiles = (page: string): string[] =>
  inline(page)
    .filter((text) => /^[\w.-]+\.(ts|mts|mjs|svelte|css)$/.test(text))
    .filter((name) => !fileNames.has(name) && !existsSync(join(root, name)));

/** Names from HTTP that look like names in the code. */
const ofHttp = new Set(['Secure']);
const identifier = /^[A-Za-z_$][\w$]*(\.[A-Za-z_$][\w$]*)*(\([^)]*\))?$/;
const isClass = (name: string): boolean => /^[A-Z][a-z]\w*$/.test(name);
const isCamelCase = (name: string): boolean => /^[a-z]+\w*[A-Z]\w*$/.test(name);

const missingNames = (page: string): string[] =>
  inline(page)
    .filter((text) => identifier.test(text) && !ofHttp.has(text))
    .flatMap((text) => text.replace(/\(.*\)$/, '').split('.'))
    .filter((name) =>
      isClass(name) ? !exported.has(name) && !imported.has(name) : isCamelCase(name) && !words.has(name),
    );

const routes = new Set(
  Object.entries<object>(JSON.parse(read('docs/openapi.json')).paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path.replace(/\{\w+\}/g, '{}')}`),
  ),
);

const missingRoutes = (page: string): string[] =>
  inline(page)
    .filter((text) => /^(GET|POST|PUT|PATCH|DELETE) \/api\/v1\//.test(text) && !isPattern(text))
    .flatMap(alternatives)
    .filter((text) => !routes.has(text.replace(/\?.*$/, '').replace(/\{\w+\}/g, '{}')));

describe('what the pages mention', () => {
  it.each(aboutCode)('%s: paths and files exist', (page) => {
    expect([...missingPaths(page), ...missingFiles(page)]).toEqual([]);
  });

  it.each(aboutCode)('%s: classes, functions and fields exist', (page) => {
    expect(missingNames(page)).toEqual([]);
  });

  it.each(aboutCode)('%s: routes exist', (page) => {
    expect(missingRoutes(page)).toEqual([]);
  });
});

describe('pages mentioned in comments', () => {
  it('exist in the repository', () => {
    const named = sourceFiles.flatMap((file) =>
      [...read(file).matchAll(/(?:\/\/|\*|<!--).*?\b(docs\/[\w/.-]+?\.md)\b/g)].map(([, page]) => page as string),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((page) => !existsSync(join(root, page)))).toEqual([]);
  });
});
