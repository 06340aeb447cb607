import { describe, expect, it } from '@jest/globals';
import type { FigureTable } from '#contract/figures.js';
import {
  cellsIn,
  draftOf,
  emptyTable,
  freeKey,
  isAmbiguous,
  likelyParts,
  pasted,
  tableOf,
  tablesOf,
  withoutEmptyRows,
} from './figures-draft.js';

const row = (key: string, value: string | null, said: string | null = null) => ({
  key,
  kind: 'figure' as const,
  label: key,
  value,
  said,
  atLeast: said ? '10' : null,
  unit: 'hồ sơ',
  note: null,
});
const table: FigureTable = {
  title: 'Hồ sơ',
  source: null,
  asOf: '2018-05-31',
  note: null,
  plot: 'parts',
  rows: [row('all', '6100'), row('direct', '5230'), row('online', '870.5'), row('more', null, 'hơn 10')],
  rules: [{ kind: 'sum', whole: 'all', parts: ['direct', 'online'], factor: null, explanation: null }],
};

describe('a table being edited', () => {
  it('shows figures in the format of the language, and returns the same table', () => {
    for (const language of ['vi', 'en'] as const)
      expect(tablesOf(draftOf([table], language), language)).toEqual([table]);
    expect(draftOf([table], 'vi')[0]?.rows.map(({ figure }) => figure)).toEqual(['6.100', '5.230', '870,5', 'hơn 10']);
  });

  it('drops empty rows, unless used by a rule', () => {
    const draft = emptyTable([]);
    expect(withoutEmptyRows(draft)).toEqual([]);
    draft.rules.push({ id: 'r1', kind: 'sum', whole: 'r1', parts: ['r2'], factor: '', explanation: '' });
    expect(withoutEmptyRows(draft).map(({ key }) => key)).toEqual(['r1', 'r2']);
  });

  it('gives a new row an unused key', () => {
    expect(freeKey(['r1', 'r3'])).toBe('r4');
    expect(freeKey(['r2'])).toBe('r3');
    expect(freeKey([])).toBe('r1');
  });
});

describe('cells copied from a spreadsheet', () => {
  it('are parsed with quotes and line breaks', () => {
    expect(cellsIn('Trực tiếp\t5.230\r\nTrực tuyến\t870\r\n')).toEqual([
      ['Trực tiếp', '5.230'],
      ['Trực tuyến', '870'],
    ]);
    expect(cellsIn('"Hồ sơ\n""mới"""\t12')).toEqual([['Hồ sơ "mới"', '12']]);
    expect(cellsIn('a\t')).toEqual([['a', '']]);
    expect(cellsIn('')).toEqual([[]]);
  });

  it('fill the rows from the cell on, and add rows where they end', () => {
    const { rows } = emptyTable([]);
    const filled = pasted(rows, 2, 0, 'Trực tiếp\t5.230\thồ sơ\nTrực tuyến\t870\thồ sơ');
    expect(filled).toHaveLength(4);
    expect(tableOf({ ...emptyTable([]), rows: filled }, 'vi').rows.slice(2)).toMatchObject([
      { key: 'r3', label: 'Trực tiếp', value: '5230', unit: 'hồ sơ' },
      { key: 'r4', label: 'Trực tuyến', value: '870', unit: 'hồ sơ' },
    ]);
  });

  it('do not exceed the last column', () => {
    const { rows } = emptyTable([]);
    expect(pasted(rows, 0, 3, 'a\tb\tc')[0]).toMatchObject({ label: '', note: 'a' });
  });
});

describe('the parts of a marked total', () => {
  it('are the nearest figures that add up to it', () => {
    const rows = [row('all', '10'), row('a', '4'), row('b', '6'), row('c', '7'), row('d', '3')];
    expect(likelyParts(rows, 'all')).toEqual(['a', 'b']);
    expect(likelyParts([row('a', '4'), row('b', '6'), row('sum', '10')], 'sum')).toEqual(['a', 'b']);
    expect(likelyParts(rows, 'd')).toEqual([]);
  });
});

it('reports 6,100 as ambiguous', () => {
  expect(isAmbiguous('6,100', 'vi')).toBe(true);
  expect(isAmbiguous('6.100', 'vi')).toBe(false);
  expect(isAmbiguous('516,5', 'vi')).toBe(false);
  expect(isAmbiguous('6.100', 'en')).toBe(true);
});
