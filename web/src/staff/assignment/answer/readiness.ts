export const checks = ['date', 'basis', 'personal'] as const;
export type ReadyCheck = (typeof checks)[number];

const date = /(?<![\d.,])\d{1,2}\s?[/.-]\s?\d{1,2}(?![\d.])|(?<!\d)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày\s+\d|tháng\s+\d/i;
/** Nine digits and more, also with dots and spaces between: a phone, an identity number. A date or a sum has fewer together. */
const longNumber = /\d(?:[ .-]?\d){8,}/;

/** What a citizen misses most in an answer, and what must not be in it. A hint, never a hindrance. */
export const readiness = (text: string, legalBasis: string): Record<ReadyCheck, boolean> => ({
  date: date.test(text),
  basis: legalBasis.trim() !== '',
  personal: !longNumber.test(text),
});
