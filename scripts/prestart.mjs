// Before `npm start`: checks the driver, and builds if there is no build.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfMissing } from './build-cache.mjs';
import { root } from './machine.mjs';

const doctor = spawnSync(process.execPath, [join(root, 'scripts/doctor.mjs')], { stdio: 'inherit' });
if (doctor.status !== 0 || !(await buildIfMissing())) process.exit(1);
