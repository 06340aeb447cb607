import type { Cue } from './cues.js';
import type { Chain } from './digit-chain.js';
import type { TextReader } from './text-reader.js';

/** A number that may begin at a group of a chain. */
export interface Candidate {
  readonly reader: TextReader;
  readonly chain: Chain;
  readonly first: number;
  readonly cue: Cue | undefined;
  /** The chain follows a word such as "hồ sơ": what stands inside it is part of its number. */
  readonly isDocument: boolean;
  /** Letters stand before the chain without a gap: PE01000123456. */
  readonly isCoded: boolean;
  /** Written with + before it. */
  readonly plus: boolean;
}

export const lengthOf = (chain: Chain, group: number): number => chain.groups[group]?.digits.length ?? 0;
