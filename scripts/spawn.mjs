import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { constants } from 'node:os';

const handedOn = ['SIGHUP', 'SIGINT', 'SIGTERM'];

/** Runs a command with our output and forwards signals to it; resolves with its exit code. */
export async function runHandingOnSignals(command, args, options) {
  const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'], ...options });
  const handOn = (signal) => child.kill(signal);
  for (const signal of handedOn) process.on(signal, handOn);
  try {
    const [code, signal] = await once(child, 'exit');
    return code ?? 128 + constants.signals[signal];
  } finally {
    for (const signal of handedOn) process.off(signal, handOn);
  }
}
