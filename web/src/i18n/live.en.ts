import { enterEn } from './live/enter.en.js';
import { chairEn } from './live/chair.en.js';
import { deskEn } from './live/desk.en.js';
import { doorEn } from './live/door.en.js';
import { hallEn } from './live/hall.en.js';
import { roomEn } from './live/room.en.js';
import { secretaryEn } from './live/secretary.en.js';
import type { liveVi } from './live.vi.js';
import type { Translation } from './translation.js';

export const liveEn: Translation<typeof liveVi> = {
  ...roomEn,
  ...deskEn,
  ...chairEn,
  ...hallEn,
  ...doorEn,
  ...secretaryEn,
  ...enterEn,
};
