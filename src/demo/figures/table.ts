import type { FigureRow, FigureRule, FigureTable } from '../../contract/figures.js';

type Facts = Pick<FigureTable, 'title' | 'rows'> & Partial<Omit<FigureTable, 'title' | 'rows'>>;

export const table = (facts: Facts): FigureTable => ({
  source: null,
  asOf: null,
  note: null,
  plot: 'none',
  rules: [],
  ...facts,
});

const row = (key: string, label: string, facts: Partial<FigureRow>): FigureRow => ({
  key,
  kind: 'figure',
  label,
  value: null,
  said: null,
  atLeast: null,
  unit: null,
  note: null,
  ...facts,
});

export const figure = (
  key: string,
  label: string,
  value: number,
  unit: string,
  note: string | null = null,
): FigureRow => row(key, label, { value: String(value), unit, note });

/** An inexact figure: `hơn 10`, at least 10. */
export const said = (
  key: string,
  label: string,
  words: string,
  atLeast: number | null,
  unit: string | null = null,
): FigureRow => row(key, label, { said: words, atLeast: atLeast === null ? null : String(atLeast), unit });

export const heading = (key: string, label: string): FigureRow => row(key, label, { kind: 'heading' });

export const sum = (whole: string, parts: string[], explanation: string | null = null): FigureRule => ({
  kind: 'sum',
  whole,
  parts,
  factor: null,
  explanation,
});

export const product = (
  whole: string,
  part: string,
  factor: string,
  explanation: string | null = null,
): FigureRule => ({ kind: 'times', whole, parts: [part], factor, explanation });
