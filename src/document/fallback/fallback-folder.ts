import { createHash } from 'node:crypto';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { localDateOf, localMinutesOf } from '../../common/local-date.js';

const name = 'hang-cho';
const newest = `${name}_moi-nhat`;
const shape = new RegExp(`^${name}_\\d{4}-\\d{2}-\\d{2}_\\d{2}-\\d{2}\\.(pdf|html)$`);
/** One hour of copies, one every five minutes, each as PDF and HTML. */
const mostKept = 24;
const two = (number: number): string => String(number).padStart(2, '0');

export type FallbackProblem = 'disk-full' | 'unwritable' | 'failed';

const problems: Record<string, FallbackProblem> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EFBIG: 'disk-full',
  EACCES: 'unwritable',
  EPERM: 'unwritable',
  EROFS: 'unwritable',
  ENOTDIR: 'unwritable',
  EEXIST: 'unwritable',
};

export const problemOf = (error: unknown): FallbackProblem =>
  problems[(error as NodeJS.ErrnoException | null)?.code ?? ''] ?? 'failed';

/** Readable, and unique for each dialogue even if organisations choose the same prefix. */
export function folderName({ id, numberPrefix }: { id: string; numberPrefix: string }): string {
  const mark = createHash('sha256').update(id).digest('hex').slice(0, 6);
  return `${numberPrefix.replace(/[^\w.-]+/g, '_')}_${mark}`;
}

/** "hang-cho_2026-11-26_09-40": named by the local minute, so that several processes write the same files. */
export function fileName(at: Date): string {
  const minutes = localMinutesOf(at);
  return `${name}_${localDateOf(at)}_${two(Math.floor(minutes / 60))}-${two(minutes % 60)}`;
}

/** Writes atomically (temporary file, sync, rename), so that no reader finds half a file, not even after a power cut. */
async function write(path: string, content: Buffer | string): Promise<void> {
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const file = await open(draft, 'w', 0o600);
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(draft, path);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw error;
  }
}

/** Writes this minute's copy, also under the fixed name of the newest one, and deletes those older than an hour. */
export async function keep(folder: string, at: Date, papers: { pdf: Buffer; html: string }): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const stem of [fileName(at), newest]) {
    await write(join(folder, `${stem}.pdf`), papers.pdf);
    await write(join(folder, `${stem}.html`), papers.html);
  }
  const old = (await readdir(folder)).filter((one) => shape.test(one)).sort();
  for (const one of old.slice(0, -mostKept)) await rm(join(folder, one), { force: true });
}

/** Deletes old folders of dialogues that are over, so that personal data does not stay on the disk for ever. */
export async function sweep(root: string, inUse: readonly string[], before: Date): Promise<void> {
  const limit = fileName(before);
  for (const folder of await readdir(root).catch(() => [])) {
    if (inUse.includes(folder)) continue;
    const dated = (await readdir(join(root, folder)).catch(() => [])).filter((one) => shape.test(one)).sort();
    const last = dated.at(-1);
    if (last && last < limit) await rm(join(root, folder), { recursive: true, force: true });
  }
}
