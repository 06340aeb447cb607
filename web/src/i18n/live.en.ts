import type { Translation } from './translation.js';
import type { liveVi } from './live.vi.js';

export const liveEn: Translation<typeof liveVi> = {};
