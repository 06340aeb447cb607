import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chownSync,
  closeSync,
  existsSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isolated = ['--user', '--map-root-user', '--mount'];
const kilobyte = 1024;

/** Whose disk it is, if not of the user who runs the tests. */
export interface DiskOwner {
  uid?: number;
  gid?: number;
}

/** Whether this machine lets its users mount something for themselves; a container often does not. */
export const canMount = (owner: DiskOwner = {}): boolean =>
  spawnSync('unshare', [...isolated, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { ...owner, stdio: 'ignore' }).status ===
  0;

/** Whether a running program can be traced: strace is here, and attaching to a process of the same user is allowed. */
export function canTrace(): boolean {
  if (spawnSync('strace', ['-o', '/dev/null', 'true'], { stdio: 'ignore' }).status !== 0) return false;
  const scope = '/proc/sys/kernel/yama/ptrace_scope';
  return process.getuid?.() === 0 || !existsSync(scope) || readFileSync(scope, 'utf8').trim() === '0';
}

/** Resolves once the program has written something that contains this. */
async function says(program: ChildProcess, words: string): Promise<void> {
  let said = '';
  await new Promise<void>((heard, failed) => {
    for (const stream of [program.stdout, program.stderr])
      stream?.on('data', (part) => {
        said += String(part);
        if (said.includes(words)) heard();
      });
    program.once('close', (code) => failed(new Error(`${program.spawnfile} ended with ${code}: ${said}`)));
  });
}

/**
 * A disk of a few megabytes. It is mounted in a namespace of its own, which needs no rights and vanishes with the process
 * that holds it.
 */
export class SmallDisk {
  private constructor(
    private readonly holder: ChildProcess,
    private readonly mountPoint: string,
  ) {}

  static async mount(megabytes: number, owner: DiskOwner = {}): Promise<SmallDisk> {
    const mountPoint = mkdtempSync(join(tmpdir(), 'doi-thoai-disk-'));
    if (owner.uid !== undefined && owner.gid !== undefined) chownSync(mountPoint, owner.uid, owner.gid);
    // Only its owner may create files on it, whoever runs the tests. Without input `cat` ends, and it has none once the test is
    // gone.
    const script = [
      `mount -t tmpfs -o size=${megabytes}m tmpfs "$0"`,
      'mkdir "$0/data"',
      'touch "$0/ballast"',
      'echo mounted',
      'exec cat',
    ].join(' && ');
    const holder = spawn('unshare', [...isolated, 'sh', '-c', script, mountPoint], { ...owner, stdio: 'pipe' });
    await says(holder, 'mounted');
    return new SmallDisk(holder, mountPoint);
  }

  /** An empty directory on it, where the programs started by {@link enter} see it. */
  get path(): string {
    return join(this.mountPoint, 'data');
  }

  /** Before a command, to run it where the disk is mounted. */
  get enter(): string[] {
    return ['nsenter', `--target=${this.holder.pid}`, '--user', '--mount', '--preserve-credentials', '--wd'];
  }

  /** Where this process and those of its owner see that directory. */
  get outside(): string {
    return `/proc/${this.holder.pid}/root${this.path}`;
  }

  private get ballast(): string {
    return join(this.outside, '../ballast');
  }

  /** Leaves room for nothing more. */
  fill(): void {
    const file = openSync(this.ballast, 'r+');
    try {
      for (;;) writeSync(file, Buffer.alloc(64 * kilobyte));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  makeRoom(): void {
    truncateSync(this.ballast);
  }

  /** Refuses what a running program writes to these files, as the kernel does once it has made their disk read-only. */
  async refuseWrites(pid: number, files: readonly string[]): Promise<() => Promise<void>> {
    const [program = '', ...args] = this.enter;
    const calls = 'pwrite64,pwritev,write,ftruncate,fallocate';
    const paths = files.flatMap((file) => ['-P', join(this.path, file)]);
    const inject = ['-e', `trace=${calls}`, '-e', `inject=${calls}:error=EROFS`];
    const strace = spawn(program, [...args, 'strace', '-f', '-p', String(pid), ...inject, ...paths], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    await says(strace, 'attached');
    return async () => {
      const ended = once(strace, 'close');
      strace.kill('SIGINT');
      await ended;
    };
  }

  async unmount(): Promise<void> {
    const ended = once(this.holder, 'close');
    this.holder.stdin?.end();
    await ended;
    rmSync(this.mountPoint, { recursive: true, force: true });
  }
}
