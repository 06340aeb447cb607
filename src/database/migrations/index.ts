import { Spine1795600000000 } from './1795600000000-spine.js';

/** In order; never edited after landing. */
export const migrations = [Spine1795600000000];
