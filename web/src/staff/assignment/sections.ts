import type { Assignment } from '#api/assignments.js';

export const sectionNames = ['late', 'near', 'later', 'waiting', 'no_term'] as const;
export type SectionName = (typeof sectionNames)[number];

export interface Section {
  name: SectionName;
  tasks: Assignment[];
}

function sectionOf({ status, due }: Assignment): SectionName {
  if (due.state === 'late') return 'late';
  if (status === 'submitted') return 'waiting';
  if (due.state === 'none' || due.state === 'paused') return 'no_term';
  return due.state === 'near' ? 'near' : 'later';
}

/** Groups open tasks: overdue, due soon, later. */
export function sectionsOf(tasks: readonly Assignment[]): Section[] {
  const open = tasks.filter(({ status }) => status !== 'done' && status !== 'cancelled');
  return sectionNames
    .map((name) => ({ name, tasks: open.filter((task) => sectionOf(task) === name) }))
    .filter((section) => section.tasks.length > 0);
}
