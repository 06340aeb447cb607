import { deskVi } from './live/desk.vi.js';
import { roomVi } from './live/room.vi.js';

/** The rooms that follow a dialogue live: moderation, chair, hall, reception, secretary. */
export const liveVi = { ...roomVi, ...deskVi } as const;
