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

describe('modules shared with the browser', () => {
  it.each([...contract, 'common/crockford.ts', 'common/local-date.ts'])('%s imports the contract only', (file) => {
    for (const path of importsOf(file)) expect(contract).toContain(path);
  });
});
