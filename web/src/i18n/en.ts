import { commonEn } from './common.en.js';
import { consoleEn } from './console.en.js';
import { liveEn } from './live.en.js';
import { publicEn } from './public.en.js';
import type { Translation } from './translation.js';
import type { vi } from './vi.js';

export const en: Translation<typeof vi> = { ...commonEn, ...publicEn, ...consoleEn, ...liveEn };
