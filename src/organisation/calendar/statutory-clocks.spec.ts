import { describe, expect, it } from '@jest/globals';
import { statutoryClocks, statutoryDates, yearlyDuty } from './statutory-clocks.js';

const facts = {
  heldOn: '2026-12-15',
  noticePublishedOn: null,
  resultsPublishedOn: null,
  applies: true,
};

describe('the statutory clocks of a dialogue', () => {
  it('on 2026-12-15 ask for the notice by 08/12 and the results by 25/12', () => {
    expect(statutoryDates('2026-12-15')).toEqual({
      noticeBy: '2026-12-08',
      resultsBy: '2026-12-25',
    });
  });

  it('follow the terms of another law when given', () => {
    const terms = { noticeDaysBefore: 5, resultsDaysAfter: 15 };
    expect(statutoryDates('2026-12-15', terms)).toEqual({
      noticeBy: '2026-12-10',
      resultsBy: '2026-12-30',
    });
  });

  it.each([
    ['2026-12-04', 'ok', 'ok'],
    ['2026-12-05', 'near', 'ok'],
    ['2026-12-08', 'near', 'ok'],
    ['2026-12-09', 'late', 'ok'],
    ['2026-12-22', 'late', 'near'],
    ['2026-12-26', 'late', 'late'],
  ])('on %s say notice %s, results %s when nothing is published', (today, notice, results) => {
    expect(statutoryClocks(facts, today)).toMatchObject({ notice, results });
  });

  it('are met on the last day and met late the day after', () => {
    const published = { ...facts, noticePublishedOn: '2026-12-08', resultsPublishedOn: '2026-12-26' };
    expect(statutoryClocks(published, '2027-03-01')).toEqual({
      noticeBy: '2026-12-08',
      notice: 'met',
      resultsBy: '2026-12-25',
      results: 'met_late',
    });
  });

  it('do not run on a rehearsal, a postponed dialogue or one without a date', () => {
    const none = { noticeBy: null, notice: 'none', resultsBy: null, results: 'none' };
    expect(statutoryClocks({ ...facts, applies: false }, '2027-01-01')).toEqual(none);
    expect(statutoryClocks({ ...facts, heldOn: null }, '2027-01-01')).toEqual(none);
  });
});

describe('the duty of the year', () => {
  const duty = (heldOn: string[], plannedOn: string[], today: string) =>
    yearlyDuty({ year: 2026, required: 2, heldOn, plannedOn }, today);

  it('is short while a dialogue is neither held nor planned', () => {
    expect(duty(['2026-06-10'], [], '2026-11-22')).toEqual({
      required: 2,
      held: 1,
      planned: 0,
      missing: 1,
      state: 'short',
    });
  });

  it('is planned when the rest is in the calendar of the same year', () => {
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

  it('has failed when the year ended without them', () => {
    expect(duty(['2026-06-10'], ['2026-12-15'], '2027-01-01').state).toBe('failed');
  });

  it('is met at once where nothing is owed', () => {
    expect(yearlyDuty({ year: 2026, required: 0, heldOn: [], plannedOn: [] }, '2026-01-01').state).toBe('met');
  });
});
