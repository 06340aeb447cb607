import { describe, expect, it } from '@jest/globals';
import { check, type FigureRow, type FigureRule, isSettled, plotsOf, parseFigure } from './figures.js';

const row = (key: string, value: string | null, said: string | null = null): FigureRow => ({
  key,
  kind: 'figure',
  label: key,
  value,
  said,
  atLeast: null,
  unit: 'hồ sơ',
  note: null,
});
const sum = (whole: string, parts: string[], explanation: string | null = null): FigureRule => ({
  kind: 'sum',
  whole,
  parts,
  factor: null,
  explanation,
});
const cases = [row('received', '6100'), row('direct', '5230'), row('online', '870'), row('done', '6050')];
const table = { title: 'Hồ sơ', source: null, asOf: null, note: null };

describe('a rule of a table of figures', () => {
  it('holds if the parts add up to the whole', () => {
    expect(check(sum('received', ['direct', 'online']), cases)).toEqual({ state: 'holds' });
  });

  it('reports the difference', () => {
    expect(check(sum('received', ['done']), cases)).toEqual({
      state: 'differs',
      whole: '6100',
      computed: '6050',
      difference: '50',
    });
  });

  it('multiplies by its factor', () => {
    const rows = [row('hours', '4132'), row('days', '516.5')];
    const rule: FigureRule = { kind: 'times', whole: 'hours', parts: ['days'], factor: '8', explanation: null };
    expect(check(rule, rows).state).toBe('holds');
    expect(check({ ...rule, factor: '7.5' }, rows)).toMatchObject({ state: 'differs', difference: '258.25' });
  });

  it('cannot be computed with words, empty or missing figures', () => {
    expect(check(sum('all', ['a']), [row('all', '10'), row('a', null, 'hơn 10')])).toEqual({
      state: 'inexact',
      rows: ['a'],
    });
    expect(check(sum('all', ['a', 'b']), [row('all', '10'), row('a', null)])).toEqual({
      state: 'open',
      rows: ['a', 'b'],
    });
  });

  it('is settled by an explanation, unless something is still empty', () => {
    const settled = (rule: FigureRule, rows: FigureRow[]): boolean => isSettled(rule, check(rule, rows));
    expect(settled(sum('received', ['done']), cases)).toBe(false);
    expect(settled(sum('received', ['done'], '50 hồ sơ đang giải quyết'), cases)).toBe(true);
    expect(settled(sum('received', ['gone'], 'chưa có'), cases)).toBe(false);
  });
});

describe('the cell of a figure', () => {
  it('holds a number, words with a minimum, or nothing', () => {
    expect(parseFigure(' 6.100 ', 'vi')).toEqual({ value: '6100', said: null, atLeast: null });
    expect(parseFigure('hơn 10', 'vi')).toEqual({ value: null, said: 'hơn 10', atLeast: '10' });
    expect(parseFigure('More than 1,000 people', 'en')).toEqual({
      value: null,
      said: 'More than 1,000 people',
      atLeast: '1000',
    });
    expect(parseFigure('chưa thống kê', 'vi')).toEqual({ value: null, said: 'chưa thống kê', atLeast: null });
    expect(parseFigure('  ', 'vi')).toEqual({ value: null, said: null, atLeast: null });
  });
});

describe('a plot', () => {
  it('shows the parts of a whole only if they add up', () => {
    const rules = [sum('received', ['direct', 'online']), sum('received', ['done', 'online'], 'vì …')];
    const [one, ...others] = plotsOf({ ...table, plot: 'parts', rows: cases, rules });
    expect(one).toMatchObject({
      kind: 'parts',
      whole: { key: 'received' },
      parts: [{ key: 'direct' }, { key: 'online' }],
    });
    expect(others).toEqual([]);
  });

  it('compares figures of one unit only', () => {
    const rows = [...cases, { ...row('days', '516.5'), unit: 'ngày' }, row('more', null, 'hơn 10')];
    const [one] = plotsOf({ ...table, plot: 'bars', rows, rules: [] });
    expect(one).toMatchObject({ kind: 'bars' });
    expect(one?.kind === 'bars' && one.rows.map(({ key }) => key)).toEqual(['received', 'direct', 'online', 'done']);
  });

  it('is only drawn on request', () => {
    expect(plotsOf({ ...table, plot: 'none', rows: cases, rules: [sum('received', ['direct', 'online'])] })).toEqual(
      [],
    );
  });
});
