import type { Assignment } from '#api/assignments.js';

/** What lies with a department. One that is handed in or handed back waits for others. */
export const canBeUrged = ({ status }: Assignment): boolean =>
  ['assigned', 'acknowledged', 'in_progress'].includes(status);

/** Once a working day; on a day off it counts for the next one. */
export const isUrged = ({ urgedOn }: Assignment, today: string): boolean => urgedOn !== null && urgedOn >= today;
