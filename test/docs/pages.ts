import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const root = join(import.meta.dirname, '../..');

const filesBelow = (folder: string): string[] =>
  readdirSync(join(root, folder), { encoding: 'utf8', recursive: true }).map((name) => join(folder, name));

export const read = (file: string): string => readFileSync(join(root, file), 'utf8');

/** Every page of the project, from its root. */
export const pages: readonly string[] = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].concat(
  filesBelow('docs').filter((name) => name.endsWith('.md')),
);

export const sourceFiles: readonly string[] = readdirSync(root)
  .concat(['src', 'web', 'test', 'scripts', 'bench'].flatMap(filesBelow))
  .filter((name) => /\.(ts|mts|mjs|svelte|css)$/.test(name) && !/node_modules|\/dist\//.test(name));
