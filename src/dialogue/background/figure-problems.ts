import { check, type FigureRow, type FigureRule, type FigureTable, isSettled } from '../../contract/figures.js';
import type { FieldProblem } from '../../contract/problems.js';
import type { RuleName, RuleParams } from '../../contract/rules.js';
import { broken, repeated } from '../planning/plan-problems.js';
import type { FigureRowDto, FigureRuleDto, FigureTableDto, SaveBackgroundDto } from './dto/save-background.dto.js';

const rowOf = ({ key, kind, label, value, said, atLeast, unit, note }: FigureRowDto): FigureRow => ({
  key,
  kind,
  label,
  value: value ?? null,
  said: said ?? null,
  atLeast: atLeast ?? null,
  unit: unit ?? null,
  note: note ?? null,
});

const ruleOf = ({ kind, whole, parts, factor, explanation }: FigureRuleDto): FigureRule => ({
  kind,
  whole,
  parts,
  factor: factor ?? null,
  explanation: explanation ?? null,
});

const tableOf = ({ title, source, asOf, note, plot, rows, rules }: FigureTableDto): FigureTable => ({
  title,
  source: source ?? null,
  asOf: asOf ?? null,
  note: note ?? null,
  plot,
  rows: rows.map(rowOf),
  rules: rules.map(ruleOf),
});

export const tablesOf = ({ tables }: SaveBackgroundDto): FigureTable[] => tables.map(tableOf);

function rowProblems(row: FigureRow, path: string): FieldProblem[] {
  if (row.kind === 'heading') {
    const filled = (['value', 'said', 'atLeast', 'unit'] as const).filter((name) => row[name] !== null);
    return filled.map((name) => broken(`${path}.${name}`, 'not-for-this-kind'));
  }
  return [
    ...(row.value !== null && row.said !== null ? [broken(`${path}.said`, 'number-or-words')] : []),
    ...(row.said === null && row.atLeast !== null ? [broken(`${path}.atLeast`, 'not-for-this-kind')] : []),
  ];
}

function ruleProblems(rule: FigureRule, rows: readonly FigureRow[], path: string): FieldProblem[] {
  const there = (key: string): boolean => rows.some((row) => row.key === key && row.kind === 'figure');
  const wrongFactor =
    rule.kind === 'times'
      ? rule.factor === null && broken(`${path}.factor`, 'required')
      : rule.factor !== null && broken(`${path}.factor`, 'not-for-this-kind');
  return [
    ...(there(rule.whole) ? [] : [broken(`${path}.whole`, 'row-unknown')]),
    ...rule.parts.flatMap((key, n) => {
      if (!there(key)) return [broken(`${path}.parts.${n}`, 'row-unknown')];
      return key === rule.whole ? [broken(`${path}.parts.${n}`, 'whole-is-part')] : [];
    }),
    ...repeated(rule.parts, (n) => `${path}.parts.${n}`),
    ...(rule.kind === 'times' && rule.parts.length > 1 ? [broken(`${path}.parts`, 'one-part-only')] : []),
    ...(wrongFactor ? [wrongFactor] : []),
  ];
}

/** Problems that prevent saving: rules about missing rows, figures that are both number and words. */
export const structureProblems = (tables: readonly FigureTable[]): FieldProblem[] =>
  tables.flatMap(({ rows, rules }, t) => [
    ...repeated(
      rows.map((row) => row.key),
      (n) => `tables.${t}.rows.${n}.key`,
    ),
    ...rows.flatMap((row, n) => rowProblems(row, `tables.${t}.rows.${n}`)),
    ...rules.flatMap((rule, n) => ruleProblems(rule, rows, `tables.${t}.rules.${n}`)),
  ]);

const saying = (field: string, rule: RuleName, params: RuleParams): FieldProblem => ({
  field,
  rule,
  params,
  message: '',
});

/** Problems that prevent publication: empty figures, rules that neither hold nor are explained. */
export const publicationProblems = (tables: readonly FigureTable[]): FieldProblem[] =>
  tables.flatMap(({ title: table, rows, rules }, t) => [
    ...rows.flatMap(({ kind, label, value, said }, n) =>
      kind === 'figure' && value === null && said === null
        ? [saying(`tables.${t}.rows.${n}.value`, 'figure-missing', { table, row: label })]
        : [],
    ),
    ...rules.flatMap((rule, n) => {
      const finding = check(rule, rows);
      if (finding.state === 'open' || isSettled(rule, finding)) return [];
      const row = rows.find(({ key }) => key === rule.whole)?.label ?? rule.whole;
      const field = `tables.${t}.rules.${n}`;
      if (finding.state !== 'differs') return [saying(field, 'not-exact', { table, row })];
      const { whole, computed, difference } = finding;
      return [saying(field, 'does-not-add-up', { table, row, whole, computed, difference })];
    }),
  ]);
