import { existsSync } from 'node:fs';

function findRoot(): URL {
  let at = new URL('./', import.meta.url);
  while (!existsSync(new URL('package.json', at))) at = new URL('../', at);
  return at;
}

/** The folder of the installation: a module does not lie where it was written once the build has bundled it. */
export const root = findRoot();
