/** Steps of the question on a projector, by its length (the hall's arithmetic: see from 20 m, never more than five lines). */
export const sizes = ['s', 'm', 'l', 'xl', 'xxl'] as const;
export type Size = (typeof sizes)[number];

export const sizeOf = (text: string): Size => {
  const { length } = text.normalize('NFC');
  if (length <= 70) return 's';
  return length <= 120 ? 'm' : 'l';
};

const MOST = 240;

/** Longer questions end at a whole sentence, or at a whole word; the full text stands behind the QR code. */
export function forHall(text: string, most = MOST): { shown: string; isCut: boolean } {
  const whole = text.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (whole.length <= most) return { shown: whole, isCut: false };
  const room = whole.slice(0, most);
  const sentence = Math.max(...['. ', '? ', '! '].map((end) => room.lastIndexOf(end)));
  if (sentence >= most / 2) return { shown: room.slice(0, sentence + 1), isCut: true };
  return { shown: `${room.slice(0, room.lastIndexOf(' '))}…`, isCut: true };
}

const TIMER_TRUSTED_MS = 60_000;

/** A clock that nobody has confirmed for a minute is taken away; the question stays. */
export const showsTimer = (state: string, trueAt: number | null, now: number): boolean =>
  (state !== 'stale' && state !== 'reconnecting') || (trueAt !== null && now - trueAt < TIMER_TRUSTED_MS);

/** As it is read aloud and typed: "K7M 3QX". */
export const inGroups = (code: string): string => `${code.slice(0, 3)}\u00a0${code.slice(3)}`;
