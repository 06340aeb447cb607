import { readdirSync, readFileSync } from 'node:fs';

/** A process and all those below it. */
function family(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((name) => {
      try {
        // After the name, which may contain anything: state, then the parent.
        return (
          Number(
            readFileSync(`/proc/${name}/stat`, 'utf8')
              .replace(/^.*\) /s, '')
              .split(' ')[1],
          ) === pid
        );
      } catch {
        return false; // ended meanwhile
      }
    });
  return [pid, ...children.flatMap((name) => family(Number(name)))];
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // ended meanwhile
  }
}

/** Stops a program without ending it: its connections stay open and nothing is answered. Returns what wakes it. */
export function freeze(pid: number): () => void {
  // The parent comes first, so that it starts no further children.
  signal(pid, 'SIGSTOP');
  const frozen = family(pid);
  for (const one of frozen) signal(one, 'SIGSTOP');
  return () => {
    for (const one of frozen.splice(0)) signal(one, 'SIGCONT');
  };
}
