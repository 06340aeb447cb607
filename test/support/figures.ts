import type { FigureRow, FigureRule, FigureTable } from '../../src/contract/figures.js';

export const figure = (key: string, value: string | null, facts: Partial<FigureRow> = {}): FigureRow => ({
  key,
  kind: 'figure',
  label: key,
  value,
  said: null,
  atLeast: null,
  unit: 'hồ sơ',
  note: null,
  ...facts,
});

export const sum = (whole: string, parts: string[]): FigureRule => ({
  kind: 'sum',
  whole,
  parts,
  factor: null,
  explanation: null,
});

/** 6,100 cases = 5,230 direct + 870 online = 6,050 resolved + 50 in progress. */
export const caseTable = (): FigureTable => ({
  title: 'Giải quyết hồ sơ 05 tháng đầu năm',
  source: 'Báo cáo của bộ phận một cửa',
  asOf: '2026-05-31',
  note: null,
  plot: 'parts',
  rows: [
    figure('received', '6100', { label: 'Tiếp nhận' }),
    figure('direct', '5230', { label: 'Trực tiếp' }),
    figure('online', '870', { label: 'Trực tuyến' }),
    figure('done', '6050', { label: 'Đã giải quyết' }),
    figure('doing', '50', { label: 'Đang giải quyết' }),
  ],
  rules: [sum('received', ['direct', 'online']), sum('received', ['done', 'doing'])],
});

/** The table with one of its rules explained. */
export const explained = (table: FigureTable, rule: number, explanation: string): FigureTable => ({
  ...table,
  rules: table.rules.map((one, n) => (n === rule ? { ...one, explanation } : one)),
});
