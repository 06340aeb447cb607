import type { BrokenRule, RuleParams } from '../rules.js';
import { findLegacyEncoding } from './legacy-encoding.js';

/** Lengths are in code points, so that an emoji or "ế" counts as one. */
export interface TextLimits {
  /** Default 0; text consisting of spaces only has length 0. */
  readonly min?: number;
  readonly max: number;
  /** False: line breaks and tabs become spaces. */
  readonly multiline?: boolean;
}

/** Marks that change text direction, and the byte order mark; copied phone numbers often contain them. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069\ufeff]/g;
const control = /[^\P{Cc}\n\t]/u;
const loneSurrogate = /\p{Cs}/u;
const spaces = /[ \n\t]+/g;
const lineEnds = /\r\n?|\u2028|\u2029/g;

const unbroken = (run: string): string => (/[\n\t]/.test(run) ? ' ' : run);

/** Normalises typed text for storage: NFC, '\n' as the only line ending, trimmed. */
export function tidyText(typed: string, { multiline = false }: Pick<TextLimits, 'multiline'>): string {
  const text = typed.replace(directionMarks, '').replace(lineEnds, '\n').normalize('NFC');
  return (multiline ? text : text.replace(spaces, unbroken)).trim();
}

export function lengthOf(text: string): number {
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) length++;
  }
  return length;
}

const broken = (rule: BrokenRule['rule'], params: RuleParams = {}): BrokenRule => ({ rule, params });

/** The first rule a tidied text breaks. Characters that storage would drop or change are refused, never removed silently. */
export function findTextProblem(text: string, { min = 0, max }: TextLimits): BrokenRule | undefined {
  const length = lengthOf(text);
  if (length === 0 && min > 0) return broken('required');
  if (length < min) return broken('text-too-short', { min, length });
  if (length > max) return broken('text-too-long', { max, length });
  const character = control.exec(text);
  if (character) {
    const code = character[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return broken('text-control-character', {
      character: `U+${code}`,
      position: positionOf(text, character.index),
    });
  }
  const half = loneSurrogate.exec(text);
  if (half) return broken('text-broken-character', { position: positionOf(text, half.index) });
  const legacy = findLegacyEncoding(text);
  return legacy && broken('text-legacy-encoding', { ...legacy });
}

/** Position in code points from 1, as shown to people. */
const positionOf = (text: string, index: number): number => lengthOf(text.slice(0, index)) + 1;
