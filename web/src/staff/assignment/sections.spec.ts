import type { Assignment } from '#api/assignments.js';
import { sectionsOf } from './sections.js';

const task = (id: string, status: Assignment['status'], state: Assignment['due']['state']) =>
  ({ id, status, due: { dueOn: '2026-12-10', state, days: 1 } }) as Assignment;

const names = (tasks: Assignment[]) => sectionsOf(tasks).map(({ name, tasks: [first] }) => [name, first?.id]);

describe('the sections of a list of tasks', () => {
  it('are late ones first, without empty sections', () => {
    expect(
      names([task('c', 'assigned', 'ok'), task('a', 'in_progress', 'late'), task('b', 'assigned', 'near')]),
    ).toEqual([
      ['late', 'a'],
      ['near', 'b'],
      ['later', 'c'],
    ]);
  });

  it('keep a submitted task apart from those still to be done, unless it is late', () => {
    expect(names([task('a', 'submitted', 'ok'), task('b', 'submitted', 'late')])).toEqual([
      ['late', 'b'],
      ['waiting', 'a'],
    ]);
  });

  it('do not include paused and continuous ones in due soon', () => {
    expect(names([task('a', 'in_progress', 'paused')])).toEqual([['no_term', 'a']]);
    expect(names([task('a', 'in_progress', 'none')])).toEqual([['no_term', 'a']]);
  });

  it('omit what is done or cancelled', () => {
    expect(sectionsOf([task('a', 'done', 'met'), task('b', 'cancelled', 'none')])).toEqual([]);
  });
});
