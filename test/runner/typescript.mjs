// Loaded with --import: lets Node run TypeScript with decorators, and resolves `@jest/globals`. The output is cached in
// node_modules/.cache.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import * as module from 'node:module';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

const require = module.createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));
const cache = join(root, 'node_modules/.cache/typescript');
const globals = new URL('globals.mjs', import.meta.url).href;
// The cache depends on the compiler, its settings and this loader.
const settings = ['package-lock.json', 'tsconfig.json', 'test/runner/typescript.mjs']
  .reduce((hash, file) => hash.update(readFileSync(join(root, file))), createHash('sha256'))
  .digest();

const placeOf = (file, source) =>
  join(cache, createHash('sha256').update(settings).update(file).update(source).digest('hex'));

const dist = join(root, 'dist');
const builtAt = statSync(join(dist, '.built'), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Where the build compiled a source that has not changed since. Bundled programs have no map. */
function builtFrom(file) {
  const built = join(dist, relative(join(root, 'src'), file).replace(/ts$/, 'js'));
  return existsSync(`${built}.map`) && statSync(file).mtimeMs <= builtAt ? built : undefined;
}

function translate(file) {
  const built = builtFrom(file);
  if (built) return readFileSync(built, 'utf8');
  const source = readFileSync(file, 'utf8');
  const kept = placeOf(file, source);
  if (existsSync(kept)) return readFileSync(kept, 'utf8');
  // Loaded only if needed, because it takes half a second.
  const ts = require('typescript');
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), ts.sys.readFile);
  const { outputText, sourceMapText } = ts.transpileModule(source, {
    fileName: file,
    compilerOptions: {
      ...ts.convertCompilerOptionsFromJson(config.compilerOptions, root).options,
      // With `nodenext` a single file is not recognised as a module.
      module: ts.ModuleKind.ES2022,
      moduleResolution: ts.ModuleResolutionKind.Bundler,
    },
  });
  mkdirSync(cache, { recursive: true });
  keep(`${kept}.map`, sourceMapText);
  keep(kept, outputText);
  return outputText;
}

/** Written in one step, because several workers may compile the same file. */
function keep(file, text) {
  const staged = `${file}.${process.pid}`;
  writeFileSync(staged, text);
  renameSync(staged, file);
}

const maps = new Map();

/** Source map of a compiled file; asked for every frame of every stack. */
export function sourceMapOf(path) {
  if (!path.endsWith('.ts')) return undefined;
  if (!maps.has(path)) {
    const file = path.startsWith('file:') ? fileURLToPath(path) : path;
    maps.set(path, `${builtFrom(file) ?? placeOf(file, readFileSync(file, 'utf8'))}.map`);
  }
  return maps.get(path);
}

/** TypeScript writes `./x.js` for `./x.ts`. */
export function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: globals, format: 'module', shortCircuit: true };
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.startsWith('file:')) {
    const url = new URL(specifier.replace(/js$/, 'ts'), context.parentURL);
    if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

export function load(url, context, next) {
  if (!/^file:.*\.ts$/.test(url)) return next(url, context);
  return { format: 'module', source: translate(fileURLToPath(url)), shortCircuit: true };
}

// Worker threads of the application use the build.
if (isMainThread) {
  // Node 20 supports only the older API, whose hooks run in a thread of their own.
  if (module.registerHooks) module.registerHooks({ resolve, load });
  else module.register(import.meta.url);
}
