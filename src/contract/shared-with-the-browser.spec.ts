import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';

const source = fileURLToPath(new URL('..', import.meta.url));
const contract = readdirSync(`${source}/contract`, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
  .map((name) => `contract/${name.replaceAll('\\', '/')}`);
const importsOf = (file: string) =>
  [...readFileSync(`${source}/${file}`, 'utf8').matchAll(/from '([^']+)'/g)].map(([, path = '']) =>
    path.startsWith('.') ? posix.join(posix.dirname(file), path).replace(/\.js$/, '.ts') : path,
  );

const web = fileURLToPath(new URL('../../web/src', import.meta.url));
const inBrowser = [
  ...contract.map((name) => `${source}/${name}`),
  ...readdirSync(web, { recursive: true, encoding: 'utf8' }).map((name) => `${web}/${name}`),
].filter((name) => /\.(svelte|ts)$/.test(name) && !name.endsWith('.spec.ts'));

describe('modules shared with the browser', () => {
  it('use no expression that looks back, at which Safari before 16.4 stops reading the file', () => {
    expect(inBrowser.length).toBeGreaterThan(400);
    expect(inBrowser.filter((name) => /\(\?<[=!]/.test(readFileSync(name, 'utf8')))).toEqual([]);
  });

  it.each([...contract, 'common/crockford.ts', 'common/local-date.ts'])('%s imports the contract only', (file) => {
    for (const path of importsOf(file)) expect(contract).toContain(path);
  });
});
