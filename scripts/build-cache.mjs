// The builds and their sources, and whether a build is up to date.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './machine.mjs';

const parts = [
  {
    script: 'scripts/build.mjs',
    output: 'dist',
    sources: [
      'src',
      'scripts/build.mjs',
      'scripts/bundle.mjs',
      'nest-cli.json',
      'tsconfig.json',
      'tsconfig.build.json',
      'package-lock.json',
    ],
  },
  {
    script: 'scripts/build-web.mjs',
    output: 'web/dist',
    sources: [
      'web/src',
      'web/vite.config.ts',
      'src/contract',
      'scripts/build-web.mjs',
      'package.json',
      'package-lock.json',
    ],
  },
];

const stampOf = (output) => join(output, '.built');

/** Writes into a finished build when it was started. */
export function stamp(output, startedAt) {
  writeFileSync(stampOf(output), '');
  utimesSync(stampOf(output), startedAt, startedAt);
}

/** Includes directories, whose time changes when a file in them is removed. */
function changedAt(path) {
  const entry = statSync(path);
  if (!entry.isDirectory()) return entry.mtimeMs;
  const names = readdirSync(path).filter((name) => !name.endsWith('.spec.ts'));
  return Math.max(entry.mtimeMs, ...names.map((name) => changedAt(join(path, name))));
}

function isFresh({ output, sources }) {
  const file = stampOf(join(root, output));
  if (!existsSync(file)) return false;
  const builtAt = statSync(file).mtimeMs;
  return sources.every((source) => changedAt(join(root, source)) <= builtAt);
}

const exists = ({ output }) => existsSync(join(root, output));

/** The builds run in parallel: they share nothing. Types are left to `npm run build` and `npm run check`. */
async function build(isDone) {
  const builds = parts
    .filter((part) => !isDone(part))
    .map(async ({ script, output }) => {
      console.log(`building ${output}`);
      const [status] = await once(
        spawn(process.execPath, [join(root, script), '--no-type-check'], { stdio: 'inherit' }),
        'exit',
      );
      return status === 0;
    });
  return (await Promise.all(builds)).every(Boolean);
}

/** Builds what is missing or older than its sources; resolves to false if a build failed. */
export const buildIfStale = () => build(isFresh);

/** Builds what is missing; resolves to false if a build failed. An installation keeps the builds it was delivered with. */
export const buildIfMissing = () => build(exists);
