import { type Decimal, formatDecimal } from '#contract/decimal.js';
import type { FigureRow, FigureRule, Finding, Plotted } from '#contract/figures.js';
import type { Messages } from '#i18n/messages.js';
import { percent } from './format.js';

const NBSP = '\u00a0';

/** 6.100, hơn 10, or a note that there is none yet. */
export const figureText = ({ value, said }: FigureRow, messages: Messages): string =>
  value === null ? (said ?? messages.t('figures.none')) : formatDecimal(value, messages.language);

/** 6.100 hồ sơ */
export const withUnit = (row: FigureRow, messages: Messages): string =>
  row.unit ? `${figureText(row, messages)}${NBSP}${row.unit}` : figureText(row, messages);

/** Its label, prefixed with its group if the label is not unique: `Cấp quận, Tiếp nhận`. */
export function nameOf(row: FigureRow, rows: readonly FigureRow[]): string {
  const alike = rows.filter(({ kind, label }) => kind === 'figure' && label === row.label);
  const group = rows.slice(0, rows.indexOf(row)).findLast(({ kind }) => kind === 'heading');
  return alike.length > 1 && group ? `${group.label}, ${row.label}` : row.label;
}

/** Hồ sơ tiếp nhận (6.100 hồ sơ) = Trực tiếp (5.230) + Trực tuyến (870); or the names alone. */
export function equation(
  { kind, whole, parts, factor }: FigureRule,
  rows: readonly FigureRow[],
  messages: Messages,
  figures = true,
): string {
  const find = (key: string): FigureRow | undefined => rows.find((row) => row.key === key);
  const unit = find(whole)?.unit;
  const name = (key: string): string => {
    const row = find(key);
    if (!row) return key;
    const label = key === whole ? nameOf(row, rows) : row.label;
    if (!figures) return label;
    const told = key !== whole && row.unit === unit ? figureText(row, messages) : withUnit(row, messages);
    return `${label} (${told})`;
  };
  const right =
    kind === 'times' && factor !== null
      ? `${parts.map(name).join('')} × ${formatDecimal(factor, messages.language)}`
      : parts.map(name).join(' + ');
  return `${name(whole)} = ${right}`;
}

export function signText(finding: Finding, messages: Messages): string {
  if (finding.state !== 'differs') return messages.t(`figures.${finding.state}`);
  const difference: Decimal = finding.difference.replace('-', '');
  return messages.t('figures.off', { difference: formatDecimal(difference, messages.language) });
}

/** The chart in one sentence. */
export function plotSentence(plotted: Plotted, rows: readonly FigureRow[], messages: Messages): string {
  if (plotted.kind === 'parts') {
    const whole = Number(plotted.whole.value);
    const parts = plotted.parts.map(
      (row) => `${row.label}: ${figureText(row, messages)} (${percent(Number(row.value) / whole, messages.language)})`,
    );
    return messages.t('figures.plot_parts', {
      whole: `${nameOf(plotted.whole, rows)}: ${withUnit(plotted.whole, messages)}`,
      parts: parts.join(', '),
    });
  }
  const [least, ...others] = plotted.rows.toSorted((one, other) => Number(one.value) - Number(other.value));
  const most = others.at(-1);
  if (!least || !most) return '';
  return messages.t('figures.plot_bars', {
    most: most.label,
    more: withUnit(most, messages),
    least: least.label,
    less: withUnit(least, messages),
  });
}

export interface RowGroup {
  heading: FigureRow | null;
  rows: FigureRow[];
}

/** Groups rows under their headings. */
export function groupsOf(rows: readonly FigureRow[]): RowGroup[] {
  const groups: RowGroup[] = [];
  for (const row of rows) {
    const last = groups.at(-1);
    if (row.kind === 'heading') groups.push({ heading: row, rows: [] });
    else if (last) last.rows.push(row);
    else groups.push({ heading: null, rows: [row] });
  }
  return groups;
}
