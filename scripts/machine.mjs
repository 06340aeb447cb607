// What this machine has, and how to get what it lacks. Plain Node: it runs before anything is installed.
import { spawnSync } from 'node:child_process';
import { accessSync, chmodSync, constants, existsSync, mkdtempSync, readdirSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const isExecutable = (file) => {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** The first of these commands found in PATH, as an absolute path. */
export function which(...commands) {
  for (const command of commands) {
    for (const directory of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(directory, command);
      if (directory && isExecutable(file)) return file;
    }
  }
}

/** The directory with PostgreSQL's server programs, which Debian keeps out of PATH. */
export function findPostgres() {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  versions.sort((a, b) => Number(b) - Number(a));
  const directories = [
    ...versions.map((version) => join(debian, version, 'bin')),
    ...(process.env.PATH ?? '').split(delimiter),
  ];
  return directories.find((it) => it && ['initdb', 'postgres'].every((program) => isExecutable(join(it, program))));
}

/** The shell is Chromium without its windows: it starts sooner and takes a tenth less of the processor. */
export const findChromium = () =>
  process.env.TEST_CHROMIUM ?? which('chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome');

export const findStrace = () => which('strace');

const canInstall = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && which('apt-get') !== undefined;

let refreshed = false;

/** Installs Debian packages when we may (root on Debian). Otherwise, or if that fails, returns the line to type. */
export function install(...packages) {
  const line = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!canInstall()) return `sudo ${line}`;
  console.log(`doctor: ${line}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  refreshed ||= run(['update']);
  if (!run(['install', '-y', '--no-install-recommends', ...packages])) return line;
}

/** What Node is started with to run TypeScript from its source, as tests do. */
export const runTypeScript = ['--import', new URL('../test/runner/typescript.mjs', import.meta.url).href];

const memoryDisk = '/dev/shm';
const scratchBytes = 2 * 1024 ** 3;

/** A new folder for what tests write, in memory where there is room: a database syncs as ever, but need not wait for a disk. */
export function makeScratch() {
  const { bavail, bsize } = existsSync(memoryDisk) ? statfsSync(memoryDisk) : { bavail: 0, bsize: 0 };
  const place = !process.env.TMPDIR && bavail * bsize >= scratchBytes ? memoryDisk : tmpdir();
  const folder = mkdtempSync(join(place, 'doi-thoai-test-'));
  // PostgreSQL runs as another user and has to reach its own folder in there.
  chmodSync(folder, 0o711);
  return folder;
}

/** Runs npm in the project, with the npm that started us where there is one. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
