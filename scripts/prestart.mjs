// Before `npm start`: the driver, and a build where there is none.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIfMissing } from './build-cache.mjs';
import { root } from './machine.mjs';

const doctor = spawnSync(process.execPath, [join(root, 'scripts/doctor.mjs')], { stdio: 'inherit' });
if (doctor.status !== 0 || !buildIfMissing()) process.exit(1);
