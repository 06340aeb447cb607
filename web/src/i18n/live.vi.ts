import { chairVi } from './live/chair.vi.js';
import { deskVi } from './live/desk.vi.js';
import { doorVi } from './live/door.vi.js';
import { hallVi } from './live/hall.vi.js';
import { roomVi } from './live/room.vi.js';

/** The rooms that follow a dialogue live: moderation, chair, hall, reception. */
export const liveVi = { ...roomVi, ...deskVi, ...chairVi, ...hallVi, ...doorVi } as const;
