/** What the trail tells of. */
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

/** Of all others what was written may tell what a citizen said or who they are: it stays with those who handle opinions. */
export const aboutTheHouse: readonly TrailSubject[] = [
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
