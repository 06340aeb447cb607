import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { until } from './until.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
/**
 * Below the ephemeral ports, one of which could be taken while the server is down. Each worker has its own range, so
 * that no other test takes the port meanwhile.
 */
const portsOfWorker = 1_000;
const firstSteadyPort = 20_000 + (Number(process.env['JEST_WORKER_ID'] ?? 0) % 12) * portsOfWorker;
const lines = /^LISTENING (\d+)$/m;
const held = /^HOLDS (\d+)$/gm;
const megabyte = 1024 * 1024;

/** `npm start` without npm: the built program in a process of its own, on 127.0.0.1 and a free port. */
export class Server {
  private static readonly all = new Set<Server>();
  /** Output of both streams so far. */
  output = '';
  /** Exit code or signal, once it has ended. */
  readonly ended: Promise<number | NodeJS.Signals>;
  url = '';

  private constructor(private readonly child: ChildProcess) {
    Server.all.add(this);
    this.ended = once(child, 'close').then(([code, signal]) => {
      Server.all.delete(this);
      return (code ?? signal) as number | NodeJS.Signals;
    });
  }

  /** A port on which the server can be restarted after being killed. */
  static async steadyPort(): Promise<string> {
    for (;;) {
      const port = randomInt(firstSteadyPort, firstSteadyPort + portsOfWorker);
      const probe = createServer();
      const free = await new Promise<boolean>((known) => {
        probe.once('error', () => known(false)).listen(port, '127.0.0.1', () => known(true));
      });
      if (!free) continue;
      probe.close();
      await once(probe, 'close');
      return String(port);
    }
  }

  /** Resolves once it listens; rejects with its output if it ends before. `within` is a command that runs others. */
  static async start(env: Record<string, string>, within: readonly string[] = []): Promise<Server> {
    const [program, ...args] = [...within, process.execPath];
    const server = new Server(
      spawn(program, [...args, '--import', './test/support/server-probe.mjs', 'dist/main.js'], {
        cwd: root,
        env: {
          PATH: process.env['PATH'],
          NODE_COMPILE_CACHE: process.env['NODE_COMPILE_CACHE'],
          PORT: '0',
          LOG_LEVEL: 'warn',
          RATE_LIMIT: 'off',
          CHALLENGE: 'off',
          ...env,
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      }),
    );
    await new Promise<void>((listening, failed) => {
      for (const stream of [server.child.stdout, server.child.stderr])
        stream?.on('data', (chunk) => {
          server.output += String(chunk);
          const port = lines.exec(server.output)?.[1];
          if (port) server.url = `http://127.0.0.1:${port}`;
          if (port) listening();
        });
      void server.ended.then((how) => failed(new Error(`ended with ${how} before it listened:\n${server.output}`)));
    });
    return server;
  }

  get pid(): number {
    return this.child.pid as number;
  }

  /** Resident memory, as the kernel counts it. */
  get rssMb(): number {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.child.pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kilobytes) / 1024);
  }

  /** Megabytes in use after garbage collection. */
  async heldMb(): Promise<number> {
    const told = (): string[] => [...this.output.matchAll(held)].map(([, bytes]) => bytes as string);
    const before = told().length;
    this.child.kill('SIGUSR2');
    await until('the server says what it holds', () => told().length > before);
    return Math.round((Number(told().at(-1)) / megabyte) * 10) / 10;
  }

  /** Kills it with SIGKILL. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Asks it to end, as a service manager does; resolves with the exit code. */
  stop(...signals: readonly NodeJS.Signals[]): Promise<number | NodeJS.Signals> {
    for (const signal of signals.length > 0 ? signals : (['SIGTERM'] as const)) this.child.kill(signal);
    return this.ended;
  }

  /** For `afterEach`: kills servers left running by a failed test. */
  static async killAll(): Promise<void> {
    await Promise.all([...Server.all].map((server) => server.kill()));
  }
}
