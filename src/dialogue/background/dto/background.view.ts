import type { FigureRow, FigureRule, FigureTable } from '../../../contract/figures.js';
import type { BackgroundEdition } from '../background.entity.js';

export class FigureRowView implements FigureRow {
  /** By which the table's rules refer to it. */
  key: string;
  /** A heading begins a group of the rows below it. */
  kind: FigureRow['kind'];
  label: string;
  /** An exact decimal, with a dot before the fraction. */
  value: string | null;
  /** The wording of the documents instead of a number: `hơn 10` (more than 10). */
  said: string | null;
  /** The least it can mean. */
  atLeast: string | null;
  unit: string | null;
  note: string | null;
}

export class FigureRuleView implements FigureRule {
  /** The whole is the sum of its parts, or its only part times the factor. */
  kind: FigureRule['kind'];
  whole: string;
  parts: string[];
  factor: string | null;
  /** Why it does not hold. */
  explanation: string | null;
}

export class FigureTableView implements FigureTable {
  title: string;
  source: string | null;
  /** Counted up to this local date. */
  asOf: string | null;
  note: string | null;
  plot: FigureTable['plot'];
  rows: FigureRowView[];
  rules: FigureRuleView[];
}

/** A rule that does not hold in the present report. */
export class FindingView {
  /** `tables.0.rules.1` */
  field: string;
  table: string;
  row: string;
  state: 'differs' | 'inexact' | 'open';
  /** By how much the whole exceeds its parts; null if it cannot be computed. */
  difference: string | null;
  /** Whether it is explained, and so does not prevent publication. */
  settled: boolean;
}

export class EditionLine {
  edition: number;
  publishedAt: string;
  /** What was corrected and why. */
  reason: string | null;
}

export type BackgroundVerb = 'save' | 'publish';

export class BackgroundView {
  dialogueId: string;
  version: number;
  savedAt: string | null;
  tables: FigureTableView[];
  findings: FindingView[];
  /** Version read by the public; null before the first publication. */
  publishedVersion: number | null;
  /** The latest first. */
  editions: EditionLine[];
  /** What the reader may do now. */
  verbs: BackgroundVerb[];
}

export class PublicBackgroundView {
  edition: number;
  publishedAt: string;
  reason: string | null;
  tables: FigureTableView[];
  /** All published editions, the latest first. */
  editions: EditionLine[];
}

export const editionLine = ({ edition, publishedAt, reason }: BackgroundEdition): EditionLine => ({
  edition,
  publishedAt: publishedAt.toISOString(),
  reason,
});
