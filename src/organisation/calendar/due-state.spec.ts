import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { vietnam } from '../../../test/vietnam-calendar.js';
import { addDays, dateOfDayNumber, dayNumber, localDateOf } from '../../common/local-date.js';
import { dueState, nearUntil, NEAR_WORKING_DAYS, overdue } from './due-state.js';

const open = (dueOn: string | null) => ({ dueOn, doneOn: null });
const anyDate = fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2026-12-31') }).map(dateOfDayNumber);

describe('a due date', () => {
  it('is kept until 24:00 and overdue from the next 00:00 in Vietnam', () => {
    expect(overdue('2026-11-25', localDateOf(new Date('2026-11-25T16:59:59.999Z')))).toBe(false);
    expect(overdue('2026-11-25', localDateOf(new Date('2026-11-25T17:00:00.000Z')))).toBe(true);
  });
});

describe('the state of a due date', () => {
  it('is none without a date, done or not', () => {
    expect(dueState(open(null), '2026-11-25', vietnam)).toBe('none');
    expect(dueState({ dueOn: null, doneOn: '2026-11-20' }, '2026-11-25', vietnam)).toBe('none');
  });

  it('is near with three working days left, over a holiday and a weekend', () => {
    expect(dueState(open('2026-11-26'), '2026-11-19', vietnam)).toBe('ok');
    expect(dueState(open('2026-11-26'), '2026-11-20', vietnam)).toBe('near');
    expect(dueState(open('2026-11-26'), '2026-11-26', vietnam)).toBe('near');
    expect(dueState(open('2026-11-26'), '2026-11-27', vietnam)).toBe('late');
  });

  it('is met if done on the last day and met late a day after, whatever day it is now', () => {
    const today = '2027-05-05';
    expect(dueState({ dueOn: '2026-11-26', doneOn: '2026-11-26' }, today, vietnam)).toBe('met');
    expect(dueState({ dueOn: '2026-11-26', doneOn: '2026-11-27' }, today, vietnam)).toBe('met_late');
  });

  it('is paused during a pause, and does not become late meanwhile', () => {
    const pauses = [{ from: '2026-11-18', to: null }];
    for (const today of ['2026-11-18', '2026-11-21', '2026-11-30', '2026-12-31']) {
      expect(dueState({ ...open('2026-11-20'), pauses }, today, vietnam)).toBe('paused');
    }
  });

  it('stays late when the pause came too late', () => {
    const pauses = [{ from: '2026-11-23', to: null }];
    expect(dueState({ ...open('2026-11-20'), pauses }, '2026-11-27', vietnam)).toBe('late');
  });

  it('continues after the pause with the days added', () => {
    const pauses = [{ from: '2026-11-18', to: '2026-11-23' }];
    const facts = { ...open('2026-11-20'), pauses };
    expect(dueState(facts, '2026-11-26', vietnam)).toBe('near');
    expect(dueState(facts, '2026-11-27', vietnam)).toBe('late');
    expect(dueState({ ...facts, doneOn: '2026-11-26' }, '2026-12-31', vietnam)).toBe('met');
  });

  it('is near exactly when at most three working days are left', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 20 }), (today, ahead) => {
        const dueOn = addDays(today, ahead);
        const left = vietnam.workingDaysBetween(today, dueOn).days;
        expect(dueState(open(dueOn), today, vietnam)).toBe(left <= NEAR_WORKING_DAYS ? 'near' : 'ok');
        expect(dueOn <= nearUntil(today, vietnam)).toBe(left <= NEAR_WORKING_DAYS);
      }),
    );
  });

  it('only changes from ok to near to late over time', () => {
    const order = ['ok', 'near', 'late'];
    fc.assert(
      fc.property(anyDate, anyDate, (dueOn, today) => {
        const now = order.indexOf(dueState(open(dueOn), today, vietnam));
        const tomorrow = order.indexOf(dueState(open(dueOn), addDays(today, 1), vietnam));
        expect(now).toBeGreaterThanOrEqual(0);
        expect(tomorrow).toBeGreaterThanOrEqual(now);
      }),
    );
  });
});
