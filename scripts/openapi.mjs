// Writes what depends on the API: docs/openapi.json, and from it the front end's types.
//   node scripts/openapi.mjs --check   only says whether they are up to date
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import openapiTypes, { astToString } from 'openapi-typescript';
import { format } from 'prettier';
import { root } from './machine.mjs';
import { freePort } from './postgres.mjs';

process.chdir(root);

/** Asks the real application, on an empty database of its own. */
async function documentOf() {
  const dataDir = mkdtempSync(join(tmpdir(), 'doi-thoai-openapi-'));
  const port = await freePort();
  const { PATH, HOME } = process.env;
  const env = { PATH, HOME, PORT: port, DATA_DIR: dataDir, LOG_LEVEL: 'error' };
  const server = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  const ended = once(server, 'exit');
  try {
    for (let attempt = 0; attempt < 150 && server.exitCode === null; attempt++) {
      const answer = await fetch(`http://127.0.0.1:${port}/api/openapi.json`).catch(() => null);
      if (answer?.ok) return await answer.json();
      if (answer) throw new Error(`/api/openapi.json answered ${answer.status}`);
      await pause(200);
    }
    throw new Error('the server did not start');
  } finally {
    server.kill();
    await ended;
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const build = spawnSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
if (build.status !== 0) process.exit(1);

const document = await documentOf();
const note = '// Written from the OpenAPI document by: npm run openapi\n';
const written = {
  'docs/openapi.json': await format(JSON.stringify(document), { parser: 'json', printWidth: 120 }),
  'web/src/api/schema.d.ts': note + astToString(await openapiTypes(document)),
};

const present = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
};
const outdated = Object.keys(written).filter((file) => present(file) !== written[file]);
if (process.argv.includes('--check')) {
  if (outdated.length) {
    console.error(`${outdated.join(' and ')} not up to date with the API. Type: npm run openapi`);
    process.exit(1);
  }
} else {
  for (const file of outdated) writeFileSync(file, written[file]);
  console.log(outdated.length ? `wrote ${outdated.join(' and ')}` : 'up to date');
}
