import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { webDist } from '../../src/web/renderer.js';

type Manifest = Record<string, { file: string; imports?: string[]; dynamicImports?: string[] }>;

const limit = 70 * 1024;
const hydrate = fileURLToPath(new URL('../../web/src/public/hydrate/', import.meta.url));
const pages = readdirSync(hydrate).map((file) => file.replace(/\.ts$/, ''));
const manifest = (): Manifest => {
  const file = `${webDist}client/public.manifest.json`;
  if (!existsSync(file)) throw new Error('The front end is not built: run npm run build:web');
  return JSON.parse(readFileSync(file, 'utf8')) as Manifest;
};

/** All scripts loaded by a page: its own, those loaded after hydration, and the messages of one language. */
function scriptsOf(all: Manifest, entry: string, language: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry) || (/citizen\.(vi|en)\.ts$/.test(entry) && !entry.endsWith(`${language}.ts`))) return seen;
  seen.add(entry);
  const { imports = [], dynamicImports = [] } = all[entry] ?? {};
  for (const next of [...imports, ...dynamicImports]) scriptsOf(all, next, language, seen);
  return seen;
}

describe('the download size of public pages', () => {
  it('is tested for every hydrated page', () => {
    expect(pages).toEqual(expect.arrayContaining(['dialogue', 'opinions', 'submit']));
  });

  it.each(pages.flatMap((page) => [[page, 'vi'] as const, [page, 'en'] as const]))(
    'is at most 70 KB of script, gzipped: %s in %s',
    (page, language) => {
      const all = manifest();
      const entry = `src/public/hydrate/${page}.ts`;
      expect(all[entry]).toBeDefined();
      const files = [...scriptsOf(all, entry, language)].map((key) => all[key]?.file ?? '');
      const bytes = files
        .filter((file) => file.endsWith('.js'))
        .reduce((sum, file) => sum + gzipSync(readFileSync(`${webDist}client/${file}`)).length, 0);
      expect(bytes).toBeGreaterThan(10 * 1024);
      expect(bytes).toBeLessThanOrEqual(limit);
    },
  );
});
