import { commonVi } from './common.vi.js';
import { consoleVi } from './console.vi.js';
import { liveVi } from './live.vi.js';
import { publicVi } from './public.vi.js';

export const vi = { ...commonVi, ...publicVi, ...consoleVi, ...liveVi } as const;
