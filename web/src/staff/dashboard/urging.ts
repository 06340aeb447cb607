import type { Assignment } from '#api/assignments.js';

/** Whether it is with a department; submitted or handed-back ones await others. */
export const canBeUrged = ({ status }: Assignment): boolean =>
  ['assigned', 'acknowledged', 'in_progress'].includes(status);

/** Whether it was urged for this working day; on a day off it counts for the next one. */
export const isUrged = ({ urgedOn }: Assignment, today: string): boolean => urgedOn !== null && urgedOn >= today;
