import type { BrokenRule, RuleParams } from '../rules.js';
import { findLegacyEncoding } from './legacy-encoding.js';
import { lengthOf } from './length.js';

/** Lengths are in characters as they are seen, so that an emoji or "ế" counts as one, however it is encoded. */
export interface TextLimits {
  /** Default 0; text in which nothing can be seen has length 0. */
  readonly min?: number;
  readonly max: number;
  /** False: line breaks and tabs become spaces. */
  readonly multiline?: boolean;
}

const control = /[^\P{Cc}\n\t]/u;
const loneSurrogate = /\p{Cs}/u;
const spaces = /[ \n\t]+/g;
const lineEnds = /\r\n?|\u2028|\u2029/g;
const brailleBlank = /\u2800/g;
const emptyLines = /(?:\n[^\S\n]*){4,}/g;
/** Something a reader can see: a letter, a digit, a sign or an emoji. */
const seen = /[\p{L}\p{N}\p{P}\p{S}]/u;

/**
 * Emoji whose parts are joined by characters that are invisible everywhere else: keycaps, presentation, skin, families and
 * flags of regions.
 */
const emoji =
  '[0-9#*]\\ufe0f\\u20e3|' +
  '\\p{Extended_Pictographic}[\\ufe0e\\ufe0f\\p{Emoji_Modifier}]?(?:[\\u{e0020}-\\u{e007e}]{1,8}\\u{e007f})?' +
  '(?:\\u200d\\p{Extended_Pictographic}[\\ufe0e\\ufe0f\\p{Emoji_Modifier}]?){0,6}';
const emojiOrInvisible = new RegExp(`(${emoji})|[\\p{Default_Ignorable_Code_Point}\\p{Cf}]+`, 'gu');
const exceptSoftHyphen = new RegExp(`(${emoji})|(?:(?!\\u00ad)[\\p{Default_Ignorable_Code_Point}\\p{Cf}])+`, 'gu');

/** More marks on a letter than any language needs run over the lines around it. */
const stacked = /(\p{M}{4})\p{M}+/gu;
const withoutLetter = /(^|\s)\p{M}+/gu;

const unbroken = (run: string): string => (/[\n\t]/.test(run) ? ' ' : run);

const keepEmoji = (_: string, kept: string | undefined): string => kept ?? '';

/**
 * Without what cannot be seen: it would hide a number from those who search for it, or pass for a text. In the old encoding
 * TCVN3 the soft hyphen is a letter; such a text is refused with its reading, which needs it.
 */
function withoutInvisible(text: string): string {
  const visible = text.replace(exceptSoftHyphen, keepEmoji);
  if (!visible.includes('\u00ad') || findLegacyEncoding(visible)) return visible;
  return visible.replace(emojiOrInvisible, keepEmoji);
}

/**
 * Normalises typed text for storage: NFC, '\n' as the only line ending, trimmed, nothing invisible, at most four marks on a
 * letter and two empty lines in a row.
 */
export function tidyText(typed: string, { multiline = false }: Pick<TextLimits, 'multiline'>): string {
  const lines = typed.replace(lineEnds, '\n').replace(brailleBlank, ' ');
  const text = withoutInvisible(multiline ? lines : lines.replace(spaces, unbroken))
    .normalize('NFC')
    .replace(withoutLetter, '$1')
    .replace(stacked, '$1');
  return text.replace(emptyLines, '\n\n\n').trim();
}

/** How long what is typed will be once it is stored. */
export const typedLength = (typed: string): number => lengthOf(tidyText(typed, { multiline: true }));

const broken = (rule: BrokenRule['rule'], params: RuleParams = {}): BrokenRule => ({ rule, params });

/** The first rule a tidied text breaks. Characters that storage would drop or change are refused, never removed silently. */
export function findTextProblem(text: string, { min = 0, max }: TextLimits): BrokenRule | undefined {
  if (min > 0 && !seen.test(text)) return broken('required');
  const length = storedLength(text, max);
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

/**
 * The length as seen; in code points if only those exceed the limit, because columns are measured in them. One emoji may
 * have a dozen.
 */
function storedLength(text: string, max: number): number {
  const points = codePoints(text);
  if (points > 12 * max) return points;
  const length = lengthOf(text);
  return length <= max && points > max ? points : length;
}

function codePoints(text: string): number {
  let points = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit < 0xdc00 || unit > 0xdfff) points++;
  }
  return points;
}

/** Position from 1, as shown to people. */
const positionOf = (text: string, index: number): number => lengthOf(text.slice(0, index)) + 1;
