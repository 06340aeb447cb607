// tsc with the plugins and assets of nest-cli.json. @nestjs/cli would do the same, but its dependencies require Node >=
// 22.22. The output is written beside dist and replaces it in one step, so that a failed or unfinished build never
// leaves half a program.
import { cpSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { stamp } from './build-cache.mjs';
import { bundle } from './bundle.mjs';

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

await bundle(staging);

stamp(staging, startedAt);
rmSync(outDir, { recursive: true, force: true });
renameSync(staging, outDir);
