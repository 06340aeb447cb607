import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';

const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Starts a Node program and waits for its line `READY <url>`; returns how long that took. `stop` ends it and waits. */
export async function start(file, env = {}, args = []) {
  const begun = performance.now();
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  running.add(child);
  void ended.then(() => running.delete(child));
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on(
      'line',
      (line) => line.startsWith('READY ') && resolve(line.slice(6).trim()),
    );
    void ended.then(([code]) => reject(new Error(`${file} ended with ${code} before it was ready`)));
  });
  return {
    url: url.replace('[::1]', '127.0.0.1'),
    readyMs: performance.now() - begun,
    rssMb: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'))[1]) / 1024,
    /** Processor time so far, of all threads; Linux counts it in hundredths of a second. */
    cpuMs: () => {
      const [user, system] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1].split(' ').slice(11, 13);
      return (Number(user) + Number(system)) * 10;
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
export const quantile = (values, q) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * q))];
