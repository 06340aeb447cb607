import type { Proposal } from '#api/opinions.js';
import { BLOCK } from '#contract/personal-data/redact.js';

export interface Piece {
  text: string;
  /** Index of the proposal it belongs to. */
  proposal?: number;
}

/** Sorted and without overlaps: of two overlapping ones the first stays. */
export function tidy(proposals: readonly Proposal[]): Proposal[] {
  const kept: Proposal[] = [];
  for (const one of [...proposals].sort((a, b) => a.start - b.start || b.end - a.end))
    if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/** Splits the text at proposals, which must be tidy. */
export function pieces(text: string, proposals: readonly Proposal[]): Piece[] {
  const cut: Piece[] = [];
  let at = 0;
  for (const [index, { start, end }] of proposals.entries()) {
    if (start > at) cut.push({ text: text.slice(at, start) });
    cut.push({ text: text.slice(start, end), proposal: index });
    at = end;
  }
  if (at < text.length) cut.push({ text: text.slice(at) });
  return cut;
}

export const cover = (text: string, proposals: readonly Proposal[], covered: readonly boolean[]): string =>
  pieces(text, proposals)
    .map(({ text: part, proposal }) => (proposal !== undefined && covered[proposal] ? BLOCK : part))
    .join('');

/** Which proposals a public wording redacts; null if it was written freely. */
export function coveredIn(text: string, publicText: string | null, proposals: readonly Proposal[]): boolean[] | null {
  if (publicText === null) return proposals.map(() => false);
  const covered: boolean[] = [];
  let rest = publicText;
  for (const { text: part, proposal } of pieces(text, proposals)) {
    const isCovered = proposal !== undefined && rest.startsWith(BLOCK);
    const said = isCovered ? BLOCK : part;
    if (!rest.startsWith(said)) return null;
    if (proposal !== undefined) covered.push(isCovered);
    rest = rest.slice(said.length);
  }
  return rest === '' ? covered : null;
}
