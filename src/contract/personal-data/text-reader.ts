import { apostrophes, digitsOf, invisible } from '../text/characters.js';
import { fold } from '../text/fold.js';

/** A word: letters (possibly with an apostrophe inside, as in H'Hen), or digits of any script. */
export interface Token {
  readonly kind: 'letters' | 'digits';
  readonly start: number;
  readonly end: number;
  /** As typed, composed, without invisible characters. Truncated at 64 characters; no relevant word is longer. */
  readonly text: string;
  /** `text` in lower case. */
  readonly small: string;
  /** Without accents, in lower case; digits as 0 to 9. */
  readonly plain: string;
}

const LONGEST = 64;
const LONGEST_WORD = 40;
/**
 * A text with more numbers and single letters than this is no message but an attack, or a pasted table: what follows is only
 * looked at in passing (`dense.ts`).
 */
export const MOST_SIGNS = 500;
const capital = /\p{Lu}/u;
const ascii = /^[\x20-\x7e]*$/;

interface Character {
  readonly kind: 'letter' | 'digit' | 'mark' | 'nothing' | 'other';
  readonly digits: string;
}

const classes: readonly (readonly [Character['kind'], RegExp])[] = [
  ['nothing', /[\p{Default_Ignorable_Code_Point}\p{Cf}]/u],
  ['mark', /\p{M}/u],
  ['letter', /\p{L}/u],
];

function classify(character: string): Character {
  for (const [kind, shape] of classes) if (shape.test(character)) return { kind, digits: '' };
  const digits = digitsOf(character);
  return digits === undefined ? { kind: 'other', digits: '' } : { kind: 'digit', digits };
}

const known = new Map<string, Character>();
const MOST_KNOWN = 4000;

function characterOf(character: string): Character {
  let found = known.get(character);
  if (!found) {
    found = classify(character);
    if (known.size < MOST_KNOWN) known.set(character, found);
  }
  return found;
}

/**
 * Cuts a text into words and the gaps between them, as a reader sees it: invisible characters are skipped wherever they
 * stand. It counts what is read, so that a test can bound the work done on a text.
 */
export class TextReader {
  reads = 0;
  /** Where cutting stopped: the end of the text, or of so much as is looked at closely. */
  readonly end: number;
  private readonly tokens: readonly Token[];

  constructor(private readonly text: string) {
    const tokens: Token[] = [];
    let signs = 0;
    for (const token of this.cut()) {
      tokens.push(token);
      if (token.kind === 'digits' || token.text.length === 1) signs++;
      if (signs > MOST_SIGNS) break;
    }
    this.tokens = tokens;
    this.end = signs > MOST_SIGNS ? (tokens.at(-1)?.end ?? 0) : text.length;
  }

  get length(): number {
    return this.text.length;
  }

  get tokenCount(): number {
    return this.tokens.length;
  }

  token(index: number): Token | undefined {
    this.reads++;
    return this.tokens[index];
  }

  /** The character at a position; '' outside the text. */
  at(position: number): string {
    this.reads++;
    return this.text.charAt(position);
  }

  slice(start: number, end: number): string {
    this.reads += Math.max(0, end - start);
    return this.text.slice(start, end);
  }

  isLetter(position: number): boolean {
    const character = this.at(position);
    return character !== '' && ['letter', 'mark'].includes(characterOf(character).kind);
  }

  /** Whether the next token follows without a gap. */
  touches(index: number): boolean {
    return this.token(index + 1) !== undefined && this.between(index, 1) === '';
  }

  /**
   * What is seen between a token and the next, in its usual form, or after the last one; undefined when longer than
   * `limit`. `between(-1, limit)` is what stands before the first.
   */
  between(index: number, limit: number): string | undefined {
    const start = index < 0 ? 0 : (this.token(index)?.end ?? this.length);
    const end = this.token(index + 1)?.start ?? this.length;
    if (end === start) return '';
    if (end - start > 4 * limit) return undefined;
    const raw = this.slice(start, end);
    const seen = ascii.test(raw) ? raw : raw.normalize('NFKC').replace(invisible, '').replace(/\p{M}/gu, '');
    return seen.length > limit ? undefined : seen;
  }

  private *cut(): Generator<Token> {
    let open: { kind: Token['kind']; start: number; end: number; digits: string } | undefined;
    let at = 0;
    while (at < this.text.length) {
      const code = this.text.codePointAt(at) ?? 0;
      const character = String.fromCodePoint(code);
      const next = at + character.length;
      this.reads += character.length;
      const { kind, digits } = characterOf(character);
      if (kind === 'mark' && open) open.end = next;
      if (kind === 'letter' || kind === 'digit') {
        const wanted = kind === 'letter' ? 'letters' : 'digits';
        if (open && open.kind !== wanted) {
          yield this.tokenOf(open);
          open = undefined;
        }
        open ??= { kind: wanted, start: at, end: next, digits: '' };
        open.end = next;
        open.digits += digits;
      } else if (kind === 'other' && open && !this.joins(open.kind, character, next)) {
        yield this.tokenOf(open);
        open = undefined;
      }
      at = next;
    }
    if (open) yield this.tokenOf(open);
  }

  /** An apostrophe between two letters. */
  private joins(kind: Token['kind'], character: string, next: number): boolean {
    return kind === 'letters' && apostrophes.includes(character) && this.isLetter(next);
  }

  private tokenOf({ kind, start, end, digits }: { kind: Token['kind']; start: number; end: number; digits: string }) {
    const raw = this.slice(start, Math.min(end, start + LONGEST));
    const text = ascii.test(raw) ? raw : raw.normalize('NFC').replace(invisible, '');
    const small = text.toLowerCase();
    return { kind, start, end, text, small, plain: kind === 'digits' ? digits : plainOf(small) };
  }
}

const folded = new Map<string, string>();

/** Words repeat, and folding is the dearest part. */
function plainOf(small: string): string {
  if (/^[a-z]*$/.test(small)) return small;
  let plain = folded.get(small);
  if (plain === undefined) {
    plain = fold(small);
    if (folded.size < MOST_KNOWN && small.length <= LONGEST_WORD) folded.set(small, plain);
  }
  return plain;
}

export const isCapitalised = ({ kind, text }: Token): boolean => kind === 'letters' && capital.test(text.charAt(0));
