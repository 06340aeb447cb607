import { type Decimal, isZero, minus, parseDecimal, sumOf, times } from './decimal.js';

export const rowKinds = ['figure', 'heading'] as const;
export const ruleKinds = ['sum', 'times'] as const;
/** How a table is charted: not at all, one bar per figure, or each sum divided into its parts. */
export const plotKinds = ['none', 'bars', 'parts'] as const;

/** A row of a table. Its figure is an exact number or, if the documents give none, their wording. */
export interface FigureRow {
  /** By which the table's rules refer to it. */
  key: string;
  /** A heading begins a group of rows and has no figure. */
  kind: (typeof rowKinds)[number];
  label: string;
  value: Decimal | null;
  /** An inexact figure in words: `hơn 10` (more than 10). */
  said: string | null;
  /** The least the words can mean. */
  atLeast: Decimal | null;
  unit: string | null;
  note: string | null;
}

/** What must add up: a whole is the sum of its parts, or one figure times a factor (516.5 days × 8 = 4,132 hours). */
export interface FigureRule {
  kind: (typeof ruleKinds)[number];
  whole: string;
  parts: string[];
  /** Only for `times`. */
  factor: Decimal | null;
  /** Why it does not hold; public. */
  explanation: string | null;
}

export interface FigureTable {
  title: string;
  source: string | null;
  /** The local date up to which the figures were counted. */
  asOf: string | null;
  note: string | null;
  plot: (typeof plotKinds)[number];
  rows: FigureRow[];
  rules: FigureRule[];
}

export type Finding =
  | { state: 'holds' }
  | { state: 'differs'; whole: Decimal; computed: Decimal; difference: Decimal }
  /** Rows with words instead of a number, from which nothing can be computed. */
  | { state: 'inexact'; rows: string[] }
  /** Rows that are still empty. */
  | { state: 'open'; rows: string[] };

/** Whether a rule holds among the rows of its table. */
export function check(rule: FigureRule, rows: readonly FigureRow[]): Finding {
  const keys = [rule.whole, ...rule.parts];
  const found = keys.map((key) => rows.find((row) => row.key === key));
  const keysOf = (fits: (row: FigureRow | undefined) => boolean): string[] => keys.filter((_, n) => fits(found[n]));
  const open = keysOf((row) => !row || (row.value === null && row.said === null));
  if (open.length > 0) return { state: 'open', rows: open };
  const inexact = keysOf((row) => row?.value === null);
  if (inexact.length > 0) return { state: 'inexact', rows: inexact };
  const [whole = '0', ...parts] = found.map((row) => row?.value ?? '0');
  const computed = rule.kind === 'times' ? times(parts[0] ?? '0', rule.factor ?? '1') : sumOf(parts);
  const difference = minus(whole, computed);
  return isZero(difference) ? { state: 'holds' } : { state: 'differs', whole, computed, difference };
}

/** Whether it holds or explains why it does not. */
export const isSettled = (rule: FigureRule, finding: Finding): boolean =>
  finding.state === 'holds' || (finding.state !== 'open' && rule.explanation !== null);

const atLeast = /^(?:hơn|trên|ít nhất|không dưới|từ|more than|over|at least)\s+([\d.,\s]*\d)/iu;

/** Parses the content of a figure's cell: a number, words with their least meaning, or nothing yet. */
export function parseFigure(typed: string, language: 'vi' | 'en'): Pick<FigureRow, 'value' | 'said' | 'atLeast'> {
  const text = typed.trim();
  if (text === '') return { value: null, said: null, atLeast: null };
  const value = parseDecimal(text, language);
  if (value !== null) return { value, said: null, atLeast: null };
  const least = atLeast.exec(text.normalize('NFC'))?.[1];
  return { value: null, said: text, atLeast: least === undefined ? null : parseDecimal(least, language) };
}

export type Plotted =
  | { kind: 'parts'; whole: FigureRow; parts: FigureRow[] }
  /** Figures of the same unit, so that bars are comparable; without totals. */
  | { kind: 'bars'; rows: FigureRow[] };

/** What can be charted correctly: exact figures, none negative, and only sums that hold. */
export function plotsOf({ plot, rows, rules }: FigureTable): Plotted[] {
  const drawable = rows.filter((row) => row.value !== null && !row.value.startsWith('-'));
  if (plot === 'bars') {
    const parts = drawable.filter(({ key }) => !rules.some(({ whole }) => whole === key));
    const alike = parts.filter(({ unit }) => unit === parts[0]?.unit);
    return alike.length > 1 ? [{ kind: 'bars', rows: alike }] : [];
  }
  if (plot === 'none') return [];
  return rules.flatMap((rule): Plotted[] => {
    const [whole, ...parts] = [rule.whole, ...rule.parts].map((key) => drawable.find((row) => row.key === key));
    const there = parts.filter((row) => row !== undefined);
    if (!whole || there.length < 2 || there.length < parts.length) return [];
    if (rule.kind !== 'sum' || check(rule, rows).state !== 'holds' || isZero(whole.value ?? '0')) return [];
    return [{ kind: 'parts', whole, parts: there }];
  });
}
