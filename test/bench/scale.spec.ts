import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const run = promisify(execFile);

describe('npm run bench -- scale', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'scale-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('seeds a small file and measures reads of it', async () => {
    const file = join(folder, 'figures.jsonl');
    const options = { BENCH_OPINIONS: '300,600', BENCH_SAMPLES: '1', BENCH_GROUPS: 'tracking,sums', BENCH_JSON: file };
    const env = { PATH: process.env['PATH'], TMPDIR: folder, SKIP: 'postgres', ...options };
    const { stdout } = await run(process.execPath, ['bench/run.mjs', 'scale'], { env });
    const lines = readFileSync(file, 'utf8').trim().split('\n');
    expect(lines.map((line): unknown => JSON.parse(line))).toEqual(
      ['tracking', 'sums of the live dialogue'].map((read) =>
        expect.objectContaining({ kind: 'sqlite', read, sizes: [300, 600], ratio: expect.any(Number) }),
      ),
    );
    expect(stdout).toContain('sums of the live dialogue');
  });
});
