import { openActions } from './actions.js';

const nothing = { work: false, approve: false, manage: false, urge: false };
const task = {
  status: 'in_progress',
  pausedOn: null,
  due: { dueOn: '2026-12-10', state: 'ok', days: 3, calendarDays: 3, confirmed: true },
  extensionAsked: false,
} as const;

describe('the actions on a task', () => {
  it('are none for readers', () => {
    expect(openActions(task, nothing)).toEqual([]);
  });

  it('are its steps for the lead department', () => {
    expect(openActions(task, { ...nothing, work: true })).toEqual(['submit', 'report', 'extend', 'pause', 'hand-back']);
  });

  it('include no second extension, and none for a continuous task', () => {
    const worker = { ...nothing, work: true };
    expect(openActions({ ...task, extensionAsked: true }, worker)).not.toContain('extend');
    expect(openActions({ ...task, due: { ...task.due, dueOn: null } }, worker)).not.toContain('extend');
  });

  it('are approve and return once it is submitted, and not urge', () => {
    const leader = { work: false, approve: true, manage: true, urge: true };
    expect(openActions({ ...task, status: 'submitted' }, leader)).toEqual(['approve', 'return', 'cancel']);
  });
});
