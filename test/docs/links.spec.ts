import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { folders, guidePictures, inEnglishToo } from '../../scripts/guide-pictures.mjs';
import { pages, read, root } from './pages.js';

const targets = /!?\[[^\]]*\]\(([^)\s#]+)[^)]*\)|<img src="([^"]+)"/g;

/** Links of the page to files in the project, from the root. */
const linksOf = (page: string): string[] =>
  [...read(page).matchAll(targets)]
    .map(([, link, picture]) => link ?? picture ?? '')
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => relative(root, join(root, dirname(page), target)));

describe('the pages of the project', () => {
  it.each(pages)('%s has no broken links', (page) => {
    expect(linksOf(page).filter((target) => !existsSync(join(root, target)))).toEqual([]);
  });

  it('show all their pictures, and no others', () => {
    const shown = pages.flatMap(linksOf).filter((target) => target.endsWith('.png'));
    const taken = [
      ...Object.keys(guidePictures).map((name) => `${folders.vi}/${name}.png`),
      ...inEnglishToo.map((name) => `${folders.en}/${name}.png`),
    ];
    expect([...new Set(shown)].sort()).toEqual(taken.sort());
  });
});
