// tsc with the plugins and assets of nest-cli.json. @nestjs/cli would do the same, but its dependencies require Node >=
// 22.22. The output is written beside dist and replaces it in one step, so that a failed or unfinished build never
// leaves half a program.
import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';
import ts from 'typescript';
import { stamp } from './build-cache.mjs';

const startedAt = new Date();
process.chdir(fileURLToPath(new URL('..', import.meta.url)));

const { sourceRoot, compilerOptions: nest } = JSON.parse(readFileSync('nest-cli.json', 'utf8'));

const host = {
  getCanonicalFileName: (name) => name,
  getCurrentDirectory: ts.sys.getCurrentDirectory,
  getNewLine: () => ts.sys.newLine,
};

function fail(diagnostics) {
  const format = process.stdout.isTTY ? ts.formatDiagnosticsWithColorAndContext : ts.formatDiagnostics;
  console.error(format(diagnostics, host));
  console.error(`build failed: ${diagnostics.length} error(s)`);
  process.exit(1);
}

const parsed = ts.getParsedCommandLineOfConfigFile(
  nest.tsConfigPath,
  {},
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => fail([diagnostic]),
  },
);
if (parsed.errors.length) fail(parsed.errors);

const outDir = resolve(parsed.options.outDir);
const staging = join(dirname(outDir), `.${relative(dirname(outDir), outDir)}-${process.pid}`);
process.on('exit', () => rmSync(staging, { recursive: true, force: true }));

const program = ts.createProgram(parsed.fileNames, {
  ...parsed.options,
  outDir: staging,
  isolatedModules: false, // the swagger plugin reads types across files
});
const before = [];
for (const { name, options } of nest.plugins) {
  const plugin = await import(`${name}/plugin`);
  before.push(plugin.before(options, program));
}

const typeErrors = process.argv.includes('--no-type-check') ? [] : ts.getPreEmitDiagnostics(program);
if (typeErrors.length) fail(typeErrors);
const emitted = program.emit(undefined, undefined, undefined, false, { before });
if (emitted.diagnostics.length) fail(emitted.diagnostics);

for (const file of ts.sys.readDirectory(sourceRoot, undefined, undefined, nest.assets)) {
  cpSync(file, join(staging, relative(sourceRoot, file)));
}

/** Entry points. Each is bundled with its imports: reading a few files instead of 3,500 halves the time of a start. */
const programs = [
  'main',
  'cli/backup',
  'cli/certificates',
  'cli/create-admin',
  'cli/migrate',
  'cli/openapi',
  'cli/restore',
  'demo/main',
  'document/pdf.worker',
];

/** Not bundled: packages with native code, data files or workers, and those Nest's TypeORM module loads by name. */
const external = [/^better-sqlite3/, /^@node-rs\//, /^pdfmake/, /^tinypool/, /^typeorm/, 'reflect-metadata'];

const bundle = await rolldown({
  input: Object.fromEntries(programs.map((name) => [name, join(staging, `${name}.js`)])),
  platform: 'node',
  external,
  // Like Node's `require`, so that packages with two formats are loaded once, because they keep state.
  resolve: { conditionNames: ['node', 'require', 'default'], mainFields: ['main'] },
  onLog(level, log, tell) {
    // Optional packages of Nest that are not installed here.
    if (log.code !== 'UNRESOLVED_IMPORT') tell(level, log);
  },
});
await bundle.write({
  dir: staging,
  entryFileNames: '[name].js',
  chunkFileNames: 'chunks/[name]-[hash].js',
  keepNames: true,
});
// They map what the bundles replaced.
for (const name of programs) rmSync(join(staging, `${name}.js.map`));

stamp(staging, startedAt);
rmSync(outDir, { recursive: true, force: true });
renameSync(staging, outDir);
