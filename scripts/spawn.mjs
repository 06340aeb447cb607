import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

const forwarded = ['SIGHUP', 'SIGINT', 'SIGTERM'];

/** Runs a command with our output and forwards signals to it; resolves with its exit code. */
export async function runForwardingSignals(command, args, options) {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  const forward = (signal) => child.kill(signal);
  for (const signal of forwarded) process.on(signal, forward);
  try {
    const [code, signal] = await once(child, 'exit');
    return code ?? 128 + constants.signals[signal];
  } finally {
    for (const signal of forwarded) process.off(signal, forward);
  }
}
