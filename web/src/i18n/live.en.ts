import type { Translation } from './translation.js';
import { deskEn } from './live/desk.en.js';
import { roomEn } from './live/room.en.js';
import type { liveVi } from './live.vi.js';

export const liveEn: Translation<typeof liveVi> = { ...roomEn, ...deskEn };
