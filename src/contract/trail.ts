/** Types of objects in the trail. */
export const trailSubjects = [
  'account',
  'organisation',
  'department',
  'field',
  'procedure',
  'calendar_day',
  'deadline_rule',
  'duty_rule',
  'dialogue',
  'background',
  'paper',
  'guest',
  'opinion',
  'answer',
  'decision',
  'directive',
  'assignment',
  'escalation',
  'floor',
  'turn',
  'note',
  'pledge',
] as const;
export type TrailSubject = (typeof trailSubjects)[number];

/**
 * Reasons on other subjects may reveal what a citizen said or who they are, and are only for those who handle opinions.
 */
export const internalSubjects: readonly TrailSubject[] = [
  'account',
  'organisation',
  'department',
  'field',
  'procedure',
  'calendar_day',
  'deadline_rule',
  'duty_rule',
  'dialogue',
  'background',
  'paper',
];
