// `npm run demo`: installs and builds what is missing, then runs the demo in this process.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale } from './build-cache.mjs';
import { root } from './machine.mjs';

const doctor = spawnSync(process.execPath, [join(root, 'scripts/doctor.mjs')], { stdio: 'inherit' });
if (doctor.status !== 0 || !(await buildIfStale())) process.exit(1);

process.chdir(root);
process.argv[1] = join(root, 'dist/demo/main.js');
await import(pathToFileURL(process.argv[1]).href);
