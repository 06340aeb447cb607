// Puts each program of the server together with what it imports: docs/adr/0012-programs-are-bundled.md
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { root } from './machine.mjs';

/** Entry points, without their ending. `cli/openapi` is not among them: it needs what is left out here. */
const programs = [
  'main',
  'cli/backup',
  'cli/certificates',
  'cli/create-admin',
  'cli/migrate',
  'cli/restore',
  'demo/main',
  'document/pdf.worker',
];

/** Loaded from node_modules: packages with native code, data files or workers. They are the `dependencies`. */
const external = [/^better-sqlite3/, /^@node-rs\//, /^pdfmake/, /^tinypool/];

const installed = (path) => join(root, 'node_modules', path);

/** In place of packages: their form that can be taken in part, and decorators of the API document that do nothing. */
const alias = {
  '@nestjs/swagger': installed('@nestjs/swagger/dist/extra/swagger-shim.js'),
  'class-validator': installed('class-validator/esm2015/index.js'),
  'rxjs/operators': installed('rxjs/dist/esm/operators/index.js'),
  rxjs: installed('rxjs/dist/esm/index.js'),
};

/** Without effect unless something of them is used. */
const pure = /node_modules\/(class-validator|validator|libphonenumber-js)\//;

const databasesNotUsed =
  /typeorm\/driver\/(aurora|capacitor|cockroach|cordova|expo|mongodb|mysql|nativescript|oracle|react-native|sap|spanner|sqljs|sqlserver)/;

const leaveOut = {
  name: 'leave-out',
  resolveId: (id, _importer, { kind }) =>
    // Nest's validation pipe has been given both.
    kind === 'dynamic-import' && /^class-(validator|transformer)$/.test(id) ? { id, external: true } : null,
  load: (id) => (databasesNotUsed.test(id) ? 'module.exports = {};' : null),
};

/** What packages find out while they load, and where: file, what is written there, and instead. */
const known = [
  // It loads TypeORM by name, as a second copy.
  [/@nestjs\/typeorm\/dist\/common\/typeorm-compat\.js$/, 'const require = createRequire(import.meta.url);', ''],
  // It asks by making a web `Response`, for which Node loads its HTTP client.
  [/\/pg\/lib\/stream\.js$/, 'if (isCloudflareRuntime())', 'if (false)'],
];

const replaceKnown = {
  name: 'replace-known',
  transform(code, id) {
    const found = known.find(([file]) => file.test(id));
    if (!found) return null;
    const [, written, instead] = found;
    if (!code.includes(written)) throw new Error(`${id} no longer contains ${written}`);
    return code.replace(written, instead);
  },
};

/** Replaces the entry points in `dir`, which holds the compiled sources. */
export async function bundle(dir) {
  const bundled = await rolldown({
    input: Object.fromEntries(programs.map((name) => [name, join(dir, `${name}.js`)])),
    platform: 'node',
    external,
    plugins: [leaveOut, replaceKnown],
    // Like Node's `require`, so that packages with two formats are loaded once, because they keep state.
    resolve: { conditionNames: ['node', 'require', 'default'], mainFields: ['main'], alias },
    treeshake: { moduleSideEffects: [{ test: pure, sideEffects: false }] },
    onLog(level, log, tell) {
      // Optional packages of Nest that are not installed here.
      if (log.code !== 'UNRESOLVED_IMPORT') tell(level, log);
    },
  });
  await bundled.write({
    dir,
    entryFileNames: '[name].js',
    chunkFileNames: 'chunks/[name]-[hash].js',
    keepNames: true,
    comments: false,
    // Lines stay, for the log of an error. A file in ASCII takes half the memory.
    minify: { compress: false, mangle: false, codegen: { removeWhitespace: false, asciiOnly: true } },
  });
  // They map what the bundles replaced.
  for (const name of programs) rmSync(join(dir, `${name}.js.map`));
}
