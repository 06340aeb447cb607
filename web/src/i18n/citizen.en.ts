import { commonEn } from './common.en.js';
import { publicEn } from './public.en.js';

export const catalogue = { ...commonEn, ...publicEn };
