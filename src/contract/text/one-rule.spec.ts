import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const files = ['src', 'web/src'].flatMap((folder) =>
  readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith('.spec.ts'))
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    // A migration keeps the rule of its day.
    .filter((name) => !/^src\/(contract\/(text|personal-data)|database\/migrations)\//.test(name)),
);

/** What would be a second rule beside the one in src/contract/text. */
const second: readonly (readonly [what: string, shape: RegExp])[] = [
  ['folds accents', /\.normalize\(\s*['"]NFK?D['"]\s*\)/],
  ['counts units instead of characters', /\.trim\(\)\.length\b/],
  ['segments text', /Intl\.Segmenter/],
  ['removes invisible characters', /\[[^\]\n]*\\u(?:200b|feff)/i],
];

describe('text is folded, counted and tidied in one module', () => {
  it.each(second)('nothing else %s', (_, shape) => {
    expect(files.length).toBeGreaterThan(400);
    expect(files.filter((name) => shape.test(readFileSync(`${root}${name}`, 'utf8')))).toEqual([]);
  });
});
