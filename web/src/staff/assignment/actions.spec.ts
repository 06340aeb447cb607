import { openActions } from './actions.js';

const nothing = { work: false, approve: false, manage: false, urge: false };
const task = {
  status: 'in_progress',
  pausedOn: null,
  due: { dueOn: '2026-12-10', state: 'ok', days: 3 },
  extensionAsked: false,
} as const;

describe('what can be done with a task', () => {
  it('is nothing for those who only read', () => {
    expect(openActions(task, nothing)).toEqual([]);
  });

  it('is its work for the department that leads it', () => {
    expect(openActions(task, { ...nothing, work: true })).toEqual(['submit', 'report', 'extend', 'pause', 'hand-back']);
  });

  it('does not ask for a second extension, nor for one of a continuous task', () => {
    const worker = { ...nothing, work: true };
    expect(openActions({ ...task, extensionAsked: true }, worker)).not.toContain('extend');
    expect(openActions({ ...task, due: { ...task.due, dueOn: null } }, worker)).not.toContain('extend');
  });

  it('is approval or return once it is submitted, and no more urging', () => {
    const leader = { work: false, approve: true, manage: true, urge: true };
    expect(openActions({ ...task, status: 'submitted' }, leader)).toEqual(['approve', 'return', 'cancel']);
  });
});
