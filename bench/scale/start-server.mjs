import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { today } from './facts.mjs';

/** The server on a prepared database. `since` says how long the event loop stood still since the last call, and the processor time. */
export async function startServer(env) {
  const child = fork(new URL('./server.mjs', import.meta.url), {
    env: {
      PATH: process.env.PATH,
      NODE_ENV: 'production',
      PORT: '0',
      RATE_LIMIT: 'off',
      CHALLENGE: 'off',
      LOG_LEVEL: 'silent',
      APP_NOW: `${today}T02:00:00Z`,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const kill = () => child.kill('SIGKILL');
  process.on('exit', kill);
  const ended = once(child, 'exit');
  const url = await new Promise((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      if (line.startsWith('READY ')) resolve(line.slice(6));
    });
    void ended.then(([code]) => reject(new Error(`the server ended with ${code} before it was ready`)));
  });
  return {
    url,
    since: async () => {
      const answer = once(child, 'message');
      child.send('since');
      return (await answer)[0];
    },
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      process.off('exit', kill);
    },
  };
}
