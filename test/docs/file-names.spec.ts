import { basename } from 'node:path';
import { read, sourceFiles } from './pages.js';

/** The suffixes named in CONTRIBUTING.md, before its names of classes. */
const suffixes = ((): string[] => {
  const [, section = ''] = /## Names\n([^]*?)\n- Entities/.exec(read('CONTRIBUTING.md')) ?? [];
  return [...section.matchAll(/`([a-z]+)`/g)].map(([, suffix]) => suffix as string);
})();

const named = (pattern: RegExp): string[] =>
  sourceFiles.filter((file) => pattern.test(file) && !/\.d\.m?ts$/.test(file));
const kebab = '[a-z0-9]+(-[a-z0-9]+)*';

describe('the names of files', () => {
  it('in src/ have a suffix of CONTRIBUTING.md, or none', () => {
    const allowed = new RegExp(`^${kebab}(\\.(${suffixes.join('|')}))?(\\.spec)?\\.ts$`);
    expect(suffixes).toContain('queries');
    expect(named(/^src\/(?!database\/migrations).*\.ts$/).filter((file) => !allowed.test(basename(file)))).toEqual([]);
  });

  it('elsewhere have none but those of tools', () => {
    const allowed = new RegExp(`^${kebab}(\\.(svelte|vi|en|config|sqlite|postgres|storm))?(\\.spec)?\\.(ts|mjs|css)$`);
    expect(
      named(/^(web|test|scripts|bench)\/.*\.(ts|mjs|css)$/).filter((file) => !allowed.test(basename(file))),
    ).toEqual([]);
  });

  it('of components are in PascalCase', () => {
    expect(named(/\.svelte$/).filter((file) => !/^([A-Z][a-z0-9]*)+\.svelte$/.test(basename(file)))).toEqual([]);
  });
});
