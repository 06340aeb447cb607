import { beginningOf, lengthOf } from '#contract/text/length.js';

/** Type sizes of the question on a projector, by its length (readable from 20 m, at most five lines). */
export const sizes = ['s', 'm', 'l', 'xl', 'xxl'] as const;
export type Size = (typeof sizes)[number];

export const sizeOf = (text: string): Size => {
  const length = lengthOf(text);
  if (length <= 70) return 's';
  return length <= 120 ? 'm' : 'l';
};

const MOST = 240;

/** Truncates longer questions at a sentence or word; the QR code leads to the full text. */
export function forHall(text: string, most = MOST): { shown: string; isCut: boolean } {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  const room = beginningOf(whole, most);
  if (room === whole) return { shown: whole, isCut: false };
  const sentence = Math.max(...['. ', '? ', '! '].map((end) => room.lastIndexOf(end)));
  if (sentence >= most / 2) return { shown: room.slice(0, sentence + 1), isCut: true };
  const space = room.lastIndexOf(' ');
  return { shown: `${space > 0 ? room.slice(0, space) : room}…`, isCut: true };
}

const TIMER_TRUSTED_MS = 60_000;

/** The timer is hidden if not confirmed for a minute; the question stays. */
export const showsTimer = (state: string, trueAt: number | null, now: number): boolean =>
  (state !== 'stale' && state !== 'reconnecting') || (trueAt !== null && now - trueAt < TIMER_TRUSTED_MS);

/** In two groups: "K7M 3QX". */
export const inGroups = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
