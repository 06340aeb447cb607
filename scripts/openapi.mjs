// Writes docs/openapi.json, and from it the front end's types.
//   node scripts/openapi.mjs --check   only checks whether they are up to date
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTypes, { astToString } from 'openapi-typescript';
import { buildIfStale } from './build-cache.mjs';
import { root } from './machine.mjs';

process.chdir(root);

const print = (script) => execFileSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

if (!(await buildIfStale())) process.exit(1);
const document = print('dist/cli/openapi.js');
const note = '// Written from the OpenAPI document by: npm run openapi\n';
const written = {
  'docs/openapi.json': document,
  'web/src/api/schema.d.ts': note + astToString(await openapiTypes(JSON.parse(document))),
};

const isOutdated = (file) => {
  try {
    return readFileSync(file, 'utf8') !== written[file];
  } catch {
    return true;
  }
};
const outdated = Object.keys(written).filter(isOutdated);
if (process.argv.includes('--check')) {
  if (outdated.length) {
    console.error(`${outdated.join(' and ')} not up to date with the API. Type: npm run openapi`);
    process.exit(1);
  }
} else {
  for (const file of outdated) writeFileSync(file, written[file]);
  console.log(outdated.length ? `wrote ${outdated.join(' and ')}` : 'up to date');
}
