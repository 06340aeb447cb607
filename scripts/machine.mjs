// The programs on this machine, and how to install missing ones. Plain Node, because it runs before anything is
// installed.
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

/** Absolute path of the first of these commands found in PATH. */
export function which(...commands) {
  for (const command of commands) {
    for (const directory of (process.env.PATH ?? '').split(delimiter)) {
      const file = join(directory, command);
      if (directory && isExecutable(file)) return file;
    }
  }
}

/** The directory with PostgreSQL's server programs, which is not in PATH on Debian. */
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

/** The headless shell starts faster than Chromium and needs a tenth less CPU. */
export const findChromium = () =>
  process.env.TEST_CHROMIUM ?? which('chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome');

export const findStrace = () => which('strace');

const canInstall = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && which('apt-get') !== undefined;

let refreshed = false;

/** Installs Debian packages as root on Debian. Otherwise, or if that fails, returns the command to run. */
export function install(...packages) {
  const line = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (!canInstall()) return `sudo ${line}`;
  console.log(`doctor: ${line}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const run = (args) => spawnSync('apt-get', args, { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
  refreshed ||= run(['update']);
  if (!run(['install', '-y', '--no-install-recommends', ...packages])) return line;
}

/** Node's options for running TypeScript from source, as tests do. */
export const runTypeScript = ['--import', new URL('../test/runner/typescript.mjs', import.meta.url).href];

const memoryDisk = '/dev/shm';
const scratchBytes = 2 * 1024 ** 3;

/** A new directory for test data, in memory if there is room, so that syncs do not wait for a disk. */
export function makeScratch() {
  const { bavail, bsize } = existsSync(memoryDisk) ? statfsSync(memoryDisk) : { bavail: 0, bsize: 0 };
  const place = !process.env.TMPDIR && bavail * bsize >= scratchBytes ? memoryDisk : tmpdir();
  const folder = mkdtempSync(join(place, 'doi-thoai-test-'));
  // PostgreSQL runs as another user and must have access to its own directory in it.
  chmodSync(folder, 0o711);
  return folder;
}

/** Runs npm in the project, using the npm that started this process, if any. */
export function npm(...args) {
  const cli = process.env.npm_execpath;
  const [command, first] = cli?.endsWith('.js') ? [process.execPath, [cli]] : ['npm', []];
  return spawnSync(command, [...first, ...args], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}
