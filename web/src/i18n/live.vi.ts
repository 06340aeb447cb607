import { enterVi } from './live/enter.vi.js';
import { chairVi } from './live/chair.vi.js';
import { deskVi } from './live/desk.vi.js';
import { doorVi } from './live/door.vi.js';
import { hallVi } from './live/hall.vi.js';
import { roomVi } from './live/room.vi.js';
import { secretaryVi } from './live/secretary.vi.js';

/** Live screens: moderation, chair, hall, reception, secretary. */
export const liveVi = { ...roomVi, ...deskVi, ...chairVi, ...hallVi, ...doorVi, ...secretaryVi, ...enterVi } as const;
