import { describe, expect, it } from '@jest/globals';
import { type DutyDays, type OwedInYear, ruleOfYear, yearlyDuty } from './yearly-duty.js';

const twice: OwedInYear = { required: 2, firstHalf: 0, secondHalf: 0, months: [] };
const halves: OwedInYear = { ...twice, firstHalf: 1, secondHalf: 1 };

describe('the duty of the year', () => {
  const duty = (heldOn: string[], plannedOn: string[], today: string, owed = twice) =>
    yearlyDuty(2026, owed, { heldOn, plannedOn }, today);

  it('is missing while a dialogue is neither held nor planned', () => {
    expect(duty(['2026-06-10'], [], '2026-11-22')).toEqual({
      required: 2,
      held: 1,
      planned: 0,
      missing: 1,
      beyond: 0,
      state: 'short',
      halves: [],
      months: [],
    });
  });

  it('is planned if the remaining ones are planned in the same year', () => {
    expect(duty(['2026-06-10'], ['2026-12-15'], '2026-11-22').state).toBe('planned');
    expect(duty(['2026-06-10'], ['2027-01-15'], '2026-11-22').state).toBe('short');
  });

  it('does not count a planned day that has gone by', () => {
    expect(duty(['2026-06-10'], ['2026-11-21'], '2026-11-22')).toMatchObject({
      planned: 0,
      missing: 1,
      state: 'short',
    });
  });

  it('is met by those held in the year, not in the year before', () => {
    expect(duty(['2026-06-10', '2026-12-15'], [], '2026-12-15').state).toBe('met');
    expect(duty(['2025-12-31', '2026-06-10'], [], '2026-12-15').state).toBe('short');
  });

  it('has failed if the year ended without them', () => {
    expect(duty(['2026-06-10'], ['2026-12-15'], '2027-01-01').state).toBe('failed');
  });

  it('is met at once if nothing is required', () => {
    expect(duty([], [], '2026-01-01', { ...twice, required: 0 }).state).toBe('met');
  });

  it('adds up, also if more were held than required', () => {
    const days = ['2026-02-03', '2026-06-10', '2026-09-09'];
    for (const [heldOn, plannedOn] of [
      [days, ['2026-12-15']],
      [[], []],
      [days.slice(0, 1), ['2026-12-15']],
    ] as const) {
      const { required, held, planned, missing, beyond } = duty([...heldOn], [...plannedOn], '2026-11-22');
      expect(required + beyond).toBe(held + planned + missing);
    }
    expect(duty(days, ['2026-12-15'], '2026-11-22')).toMatchObject({ beyond: 2, missing: 0, state: 'met' });
  });

  it('is computed for each half: two in December leave the first half without one', () => {
    const late = duty([], ['2026-12-15', '2026-12-22'], '2026-05-02', halves);
    expect(late).toMatchObject({ missing: 0, state: 'short' });
    expect(late.halves.map(({ half, planned, missing, state }) => [half, planned, missing, state])).toEqual([
      [1, 0, 1, 'short'],
      [2, 2, 0, 'planned'],
    ]);
    expect(duty([], ['2026-12-15', '2026-12-22'], '2026-07-01', halves)).toMatchObject({
      state: 'failed',
      halves: [{ half: 1, state: 'failed' }, { half: 2 }],
    });
  });

  it('puts the last of June into the first half and the first of July into the second', () => {
    const { halves: both } = duty(['2026-06-30', '2026-07-01'], [], '2026-11-22', halves);
    expect(both.map(({ held, state }) => [held, state])).toEqual([
      [1, 'met'],
      [1, 'met'],
    ]);
  });

  it('reports for each usual month whether it has a dialogue', () => {
    const days: DutyDays = { heldOn: ['2026-02-28'], plannedOn: ['2026-11-30'] };
    const months = [1, 2, 10, 11, 12];
    expect(yearlyDuty(2026, { ...twice, months }, days, '2026-11-22').months).toEqual([
      { month: 1, state: 'passed' },
      { month: 2, state: 'held' },
      { month: 10, state: 'passed' },
      { month: 11, state: 'planned' },
      { month: 12, state: 'open' },
    ]);
  });

  it('counts the 29th of February of a leap year', () => {
    const { halves: both } = yearlyDuty(2028, halves, { heldOn: ['2028-02-29'], plannedOn: [] }, '2028-03-01');
    expect(both[0]).toMatchObject({ half: 1, held: 1, state: 'met' });
  });
});

describe('the rule of a year', () => {
  const rules = [
    { validFrom: '2025-07-01', validUntil: '2026-06-30', required: 1 },
    { validFrom: '2026-07-01', validUntil: '2026-06-30', required: 9 },
    { validFrom: '2026-07-01', validUntil: null, required: 2 },
  ];

  it.each([
    [2024, undefined],
    [2025, 1],
    [2026, 2],
    [2030, 2],
  ])('of %i requires %s', (year, required) => {
    expect(ruleOfYear(rules, year)?.required).toBe(required);
  });
});
