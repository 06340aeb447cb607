const letterOrMark = /[\p{L}\p{M}]/u;
const capital = /\p{Lu}/u;

/** A word: letters (possibly with an apostrophe inside, as in H'Hen), or digits. */
export interface Token {
  readonly kind: 'letters' | 'digits';
  readonly start: number;
  readonly end: number;
  /** Truncated at 32 characters; no relevant word is longer. */
  readonly text: string;
  /** `text` in lower case. */
  readonly small: string;
}

const LONGEST = 32;

/** Reads a text character by character and counts the reads, so that a test can bound the work done on it. */
export class TextReader {
  reads = 0;
  private readonly tokens: readonly Token[];

  constructor(private readonly text: string) {
    this.tokens = [...this.cut()];
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

  isDigit(position: number): boolean {
    const character = this.at(position);
    return character >= '0' && character <= '9';
  }

  isLetter(position: number): boolean {
    const character = this.at(position);
    return character < '\x80' ? isAsciiLetter(character) : letterOrMark.test(character);
  }

  /** The text between a token and the next, '' at the end; undefined when longer than `limit`. */
  between(index: number, limit: number): string | undefined {
    const token = this.token(index);
    const next = this.token(index + 1);
    if (!token || !next) return '';
    return next.start - token.end > limit ? undefined : this.slice(token.end, next.start);
  }

  /** The next position of a character at or after `from`, or the text's length. */
  find(character: string, from: number): number {
    const at = this.text.indexOf(character, from);
    const found = at < 0 ? this.text.length : at;
    this.reads += found - from + 1;
    return found;
  }

  private *cut(): Generator<Token> {
    let at = 0;
    while (at < this.text.length) {
      const start = at;
      if (this.isDigit(at)) {
        while (this.isDigit(at)) at++;
        yield this.tokenOf('digits', start, at);
      } else if (this.isLetter(at)) {
        while (this.isLetter(at) || (isApostrophe(this.at(at)) && this.isLetter(at + 1))) at++;
        yield this.tokenOf('letters', start, at);
      } else {
        at++;
      }
    }
  }

  private tokenOf(kind: Token['kind'], start: number, end: number): Token {
    const text = this.slice(start, Math.min(end, start + LONGEST));
    return { kind, start, end, text, small: text.toLowerCase() };
  }
}

const isAsciiLetter = (character: string): boolean =>
  (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');

const isApostrophe = (character: string): boolean => character === "'" || character === '’';

export const isCapitalised = ({ kind, text }: Token): boolean => kind === 'letters' && capital.test(text.charAt(0));
