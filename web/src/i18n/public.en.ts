import type { Translation } from './translation.js';
import type { publicVi } from './public.vi.js';

export const publicEn: Translation<typeof publicVi> = {};
