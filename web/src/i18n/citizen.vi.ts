import { commonVi } from './common.vi.js';
import { publicVi } from './public.vi.js';

export const catalogue = { ...commonVi, ...publicVi };
