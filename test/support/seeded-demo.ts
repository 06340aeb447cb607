import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startDemo } from '../../scripts/demo-browser.mjs';

export async function endDemo(demo: ChildProcess): Promise<void> {
  if (demo.exitCode !== null) return;
  const ended = once(demo, 'exit');
  demo.kill();
  await ended;
}

/** Fills a folder for `startDemo` with the seeded demo, which is played once for each build. */
export async function seedDemo(folder: string): Promise<void> {
  const { mtimeMs } = statSync(new URL('../../dist/.built', import.meta.url));
  const template = join(tmpdir(), 'doi-thoai-templates', `demo-${mtimeMs}`);
  if (!existsSync(template)) {
    const staged = `${template}.${process.pid}`;
    mkdirSync(staged, { recursive: true });
    await endDemo(await startDemo(staged));
    try {
      renameSync(staged, template);
    } catch (error) {
      // Another worker may have been faster.
      if (!existsSync(template)) throw error;
      rmSync(staged, { recursive: true });
    }
  }
  cpSync(template, folder, { recursive: true });
}
