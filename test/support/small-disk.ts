import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const isolated = ['--user', '--map-root-user', '--mount'];
const kilobyte = 1024;

/** Whether this machine lets its users mount something for themselves; a container often does not. */
export const canMount = (): boolean =>
  spawnSync('unshare', [...isolated, 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt'], { stdio: 'ignore' }).status === 0;

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
    /** Where the programs started by {@link enter} see it. */
    readonly path: string,
  ) {}

  static async mount(megabytes: number): Promise<SmallDisk> {
    const path = mkdtempSync(join(tmpdir(), 'doi-thoai-disk-'));
    // Without input `cat` ends, and it has none once the test is gone.
    const script = `mount -t tmpfs -o size=${megabytes}m tmpfs "$0" && echo mounted && exec cat`;
    const holder = spawn('unshare', [...isolated, 'sh', '-c', script, path], { stdio: 'pipe' });
    await says(holder, 'mounted');
    return new SmallDisk(holder, path);
  }

  /** Before a command, to run it where the disk is mounted. */
  get enter(): string[] {
    return ['nsenter', `--target=${this.holder.pid}`, '--user', '--mount', '--preserve-credentials', '--wd'];
  }

  /** Where this process sees it. */
  get outside(): string {
    return `/proc/${this.holder.pid}/root${this.path}`;
  }

  /** Leaves room for nothing more. */
  fill(): void {
    const file = openSync(join(this.outside, 'ballast'), 'w');
    try {
      for (;;) writeSync(file, Buffer.alloc(64 * kilobyte));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  makeRoom(): void {
    rmSync(join(this.outside, 'ballast'));
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
    rmSync(this.path, { recursive: true, force: true });
  }
}
