import { describe, expect, it } from '@jest/globals';
import { statutoryClocks, statutoryDates } from './statutory-clocks.js';

const facts = {
  heldOn: '2026-12-15',
  noticePublishedOn: null,
  resultsPublishedOn: null,
  applies: true,
};

describe('the statutory dates of a dialogue', () => {
  it('on 2026-12-15 require the notice by 08/12 and the results by 25/12', () => {
    expect(statutoryDates('2026-12-15')).toEqual({
      noticeBy: '2026-12-08',
      resultsBy: '2026-12-25',
    });
  });

  it('follow other statutory terms if given', () => {
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
  ])('on %s are notice %s, results %s if nothing is published', (today, notice, results) => {
    expect(statutoryClocks(facts, today)).toMatchObject({ notice, results });
  });

  it('are met on the last day and met late on the day after', () => {
    const published = { ...facts, noticePublishedOn: '2026-12-08', resultsPublishedOn: '2026-12-26' };
    expect(statutoryClocks(published, '2027-03-01')).toEqual({
      noticeBy: '2026-12-08',
      notice: 'met',
      resultsBy: '2026-12-25',
      results: 'met_late',
    });
  });

  it('do not exist for a rehearsal, a postponed dialogue or one without a date', () => {
    const none = { noticeBy: null, notice: 'none', resultsBy: null, results: 'none' };
    expect(statutoryClocks({ ...facts, applies: false }, '2027-01-01')).toEqual(none);
    expect(statutoryClocks({ ...facts, heldOn: null }, '2027-01-01')).toEqual(none);
  });
});
