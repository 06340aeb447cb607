// `npm run check`: all checks before a change lands, fastest first.
//   node scripts/check.mjs --no-tests   omits what `npm test` does itself
import { spawnSync } from 'node:child_process';
import { root } from './machine.mjs';

const steps = [
  ['format', 'npx prettier --check --log-level warn .'],
  ['lint', 'npx oxlint'],
  ['direction of modules', 'npx depcruise src --config .dependency-cruiser.mjs'],
  ['types', 'npx tsc --noEmit'],
  ['types of the front end', 'npx svelte-check --workspace web --tsconfig tsconfig.json --fail-on-warnings'],
  ['OpenAPI document and client', 'node scripts/openapi.mjs --check'],
];
if (!process.argv.includes('--no-tests')) steps.push(['tests', 'node scripts/test.mjs']);

for (const [name, command] of steps) {
  const startedAt = performance.now();
  const { status } = spawnSync(command, { cwd: root, shell: true, stdio: ['ignore', 'inherit', 'inherit'] });
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (status !== 0) {
    console.error(`${name} failed after ${seconds} s: ${command}`);
    process.exit(1);
  }
  console.log(`${name}: ${seconds} s`);
}
