// `npm run check`: all checks before a change lands, as many at a time as there are processors.
//   node scripts/check.mjs sources   only what reads the sources
//   node scripts/check.mjs program   only what starts the program
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { root } from './machine.mjs';

const sources = [
  ['format', 'npx prettier --check --log-level warn .'],
  ['types of the front end', 'npx svelte-check --workspace web --tsconfig tsconfig.json --fail-on-warnings'],
  ['types', 'npx tsc --noEmit'],
  ['build', 'node scripts/build.mjs --no-type-check'],
  ['lint', 'npx oxlint'],
  ['direction of modules', 'npx depcruise src --config .dependency-cruiser.mjs'],
  ['owners of tables', 'node scripts/tables.mjs'],
];
// Last, so that it finds the build.
const program = [['OpenAPI document and client', 'node scripts/openapi.mjs --check']];
const only = { sources, program }[process.argv[2]];
const steps = only ?? [...sources, ...program];

/** Resolves to whether it passed; its output is printed as a whole once it ends. */
async function check([name, command]) {
  const startedAt = performance.now();
  const child = spawn(command, { cwd: root, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => output.push(part));
  const [status] = await once(child, 'close');
  process.stdout.write(Buffer.concat(output));
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  console.log(status === 0 ? `${name}: ${seconds} s` : `${name} failed after ${seconds} s: ${command}`);
  return status === 0;
}

const results = [];
async function worker() {
  for (let step = steps.shift(); step; step = steps.shift()) results.push(await check(step));
}
await Promise.all(Array.from({ length: availableParallelism() }, worker));

if (!results.every(Boolean)) process.exit(1);
if (!only) {
  const { status } = spawnSync(process.execPath, ['scripts/test.mjs'], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  process.exit(status ?? 1);
}
