import { randomInt } from 'node:crypto';
import { alphabet, inGroups, parseCode, withCheckSymbol } from './crockford.js';
import { randomBytesOf } from './random.js';
import { sha256 } from './sha256.js';

const RANDOM_SYMBOLS = 11;

/** The secret given only to the author: 55 random bits and a check symbol, 12 characters without grouping. */
export type TrackingCode = string;

export const makeTrackingCode = (): TrackingCode =>
  withCheckSymbol(Array.from(randomBytesOf(RANDOM_SYMBOLS), (byte) => alphabet.charAt(byte & 31)).join(''));

export const parseTrackingCode = (typed: string): TrackingCode | undefined => parseCode(typed);

export const formatTrackingCode = (code: TrackingCode): string => inGroups(code);

/** What is stored instead of the code: SHA-256, hexadecimal. 55 random bits need no salt. */
export const hashTrackingCode: (code: TrackingCode) => string = sha256;

/** Four digits for the slip of an author who gave no phone number. */
export const makePin = (): string => String(randomInt(10_000)).padStart(4, '0');
