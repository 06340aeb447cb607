import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';

const here = new URL('./', import.meta.url);
const modules = readdirSync(here).filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'));
const importsOf = (file: string) =>
  [...readFileSync(new URL(file, here), 'utf8').matchAll(/from '([^']+)'/g)].map(([, path]) => path);

describe('modules shared with the browser', () => {
  it.each([...modules, '../crockford.ts', '../local-date.ts'])('%s imports nothing of the server', (file) => {
    for (const path of importsOf(file)) expect(path).toMatch(/^(\.\/[\w-]+|\.\.\/\.\.\/contract\/[\w-]+)\.js$/);
  });
});
