import { isZero, minus, parseDecimal, sumOf, formatDecimal } from '#contract/decimal.js';
import { type FigureRow, type FigureRule, type FigureTable, parseFigure } from '#contract/figures.js';
import type { Language } from '#i18n/messages.js';

/** A table being edited: cells are text as typed, `6.100` or `hơn 10`. */
export interface RowDraft {
  key: string;
  kind: FigureRow['kind'];
  label: string;
  figure: string;
  unit: string;
  note: string;
}

export interface RuleDraft {
  id: string;
  kind: FigureRule['kind'];
  whole: string;
  parts: string[];
  factor: string;
  explanation: string;
}

export interface TableDraft {
  id: string;
  title: string;
  source: string;
  asOf: string;
  note: string;
  plot: FigureTable['plot'];
  rows: RowDraft[];
  rules: RuleDraft[];
}

const orNull = (text: string): string | null => text.trim() || null;

/** The first unused key of r1, r2, … */
export function freeKey(taken: readonly string[]): string {
  let n = taken.length + 1;
  while (taken.includes(`r${n}`)) n++;
  return `r${n}`;
}

export const emptyRow = (rows: readonly RowDraft[], kind: RowDraft['kind'] = 'figure'): RowDraft => ({
  key: freeKey(rows.map((row) => row.key)),
  kind,
  label: '',
  figure: '',
  unit: kind === 'figure' ? (rows.at(-1)?.unit ?? '') : '',
  note: '',
});

export const emptyTable = (tables: readonly TableDraft[]): TableDraft => ({
  id: freeKey(tables.map((table) => table.id)),
  title: '',
  source: '',
  asOf: '',
  note: '',
  plot: 'parts',
  rows: [1, 2, 3].map((n) => ({ key: `r${n}`, kind: 'figure', label: '', figure: '', unit: '', note: '' })),
  rules: [],
});

const cellOf = ({ value, said }: FigureRow, language: Language): string =>
  value === null ? (said ?? '') : formatDecimal(value, language);

export const draftOf = (tables: readonly FigureTable[], language: Language): TableDraft[] =>
  tables.map((table, t) => ({
    id: `r${t + 1}`,
    title: table.title,
    source: table.source ?? '',
    asOf: table.asOf ?? '',
    note: table.note ?? '',
    plot: table.plot,
    rows: table.rows.map((row) => ({
      key: row.key,
      kind: row.kind,
      label: row.label,
      figure: cellOf(row, language),
      unit: row.unit ?? '',
      note: row.note ?? '',
    })),
    rules: table.rules.map((rule, n) => ({
      id: `r${n + 1}`,
      kind: rule.kind,
      whole: rule.whole,
      parts: [...rule.parts],
      factor: rule.factor === null ? '' : formatDecimal(rule.factor, language),
      explanation: rule.explanation ?? '',
    })),
  }));

const rowOf = ({ key, kind, label, figure, unit, note }: RowDraft, language: Language): FigureRow => ({
  key,
  kind,
  label: label.trim(),
  ...parseFigure(kind === 'heading' ? '' : figure, language),
  unit: kind === 'heading' ? null : orNull(unit),
  note: orNull(note),
});

export const ruleOf = ({ kind, whole, parts, factor, explanation }: RuleDraft, language: Language): FigureRule => ({
  kind,
  whole,
  parts: [...parts],
  factor: kind === 'times' ? parseDecimal(factor, language) : null,
  explanation: orNull(explanation),
});

export const tableOf = (table: TableDraft, language: Language): FigureTable => ({
  title: table.title.trim(),
  source: orNull(table.source),
  asOf: orNull(table.asOf),
  note: orNull(table.note),
  plot: table.plot,
  rows: table.rows.map((row) => rowOf(row, language)),
  rules: table.rules.map((rule) => ruleOf(rule, language)),
});

export const tablesOf = (tables: readonly TableDraft[], language: Language): FigureTable[] =>
  tables.map((table) => tableOf(table, language));

/** Drops empty rows not used by any rule. */
export function withoutEmptyRows(table: TableDraft): RowDraft[] {
  const needed = new Set(table.rules.flatMap(({ whole, parts }) => [whole, ...parts]));
  const typed = ({ kind, label, figure, note }: RowDraft): boolean =>
    [label, note, kind === 'figure' ? figure : ''].some((text) => text.trim() !== '');
  return table.rows.filter((row) => typed(row) || needed.has(row.key));
}

/** Parses cells copied from a spreadsheet: tab-separated, one row per line, quotes around cells with line breaks. */
export function cellsIn(copied: string): string[][] {
  const rows: string[][] = [[]];
  const cell = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/y;
  for (let at = 0; at < copied.length; at = cell.lastIndex) {
    cell.lastIndex = at;
    const [, quoted, plain = '', end] = cell.exec(copied) ?? [];
    const text = quoted === undefined ? plain : quoted.replaceAll('""', '"');
    rows.at(-1)?.push(text.replace(/\s+/g, ' ').trim());
    if (end === '\t' && cell.lastIndex === copied.length) rows.at(-1)?.push('');
    if (end && end !== '\t' && cell.lastIndex < copied.length) rows.push([]);
    if (cell.lastIndex === at) break;
  }
  return rows;
}

const columns = ['label', 'figure', 'unit', 'note'] as const;

/** Pastes copied cells from one cell on, down and to the right, adding rows as needed. */
export function pasted(rows: readonly RowDraft[], from: number, column: number, copied: string): RowDraft[] {
  const result = rows.map((row) => ({ ...row }));
  for (const [down, cells] of cellsIn(copied).entries()) {
    const row = result[from + down] ?? emptyRow(result);
    if (result[from + down] === undefined) result.push(row);
    for (const [right, text] of cells.entries()) {
      const name = columns[column + right];
      if (name) row[name] = text;
    }
  }
  return result;
}

/** Neighbouring figures that add up exactly to the whole, as a suggestion for its parts. */
export function likelyParts(rows: readonly FigureRow[], whole: string): string[] {
  const figures = rows.filter((row) => row.kind === 'figure' && row.value !== null);
  const at = figures.findIndex((row) => row.key === whole);
  const total = figures[at]?.value;
  if (!total) return [];
  const runs: { keys: string[]; away: number }[] = [];
  for (let first = 0; first < figures.length; first++) {
    for (let last = first + 1; last < figures.length; last++) {
      const run = figures.slice(first, last + 1);
      if (run.some((row) => row.key === whole)) continue;
      if (!isZero(minus(total, sumOf(run.map((row) => row.value ?? '0'))))) continue;
      runs.push({ keys: run.map((row) => row.key), away: Math.min(Math.abs(first - at), Math.abs(last - at)) });
    }
  }
  return runs.sort((one, other) => one.away - other.away)[0]?.keys ?? [];
}

/** Whether the text is ambiguous: `6,100` is 6.1 in one language and 6100 in the other. */
export const isAmbiguous = (typed: string, language: Language): boolean =>
  (language === 'vi' ? /^-?\d{1,3},\d{3}$/ : /^-?\d{1,3}\.\d{3}$/).test(typed.trim());
