import { hasContact } from '#contract/personal-data/mask.js';

export const checks = ['date', 'basis', 'personal'] as const;
export type ReadyCheck = (typeof checks)[number];

const date =
  /(?:^|[^\d.,])\d{1,2}\s?[/.-]\s?\d{1,2}(?![\d.])|(?:^|\D)\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|ngày\s+\d|tháng\s+\d/i;

/** Hints on what is often missing in an answer and what must not be in it; they do not block. */
export const readiness = (text: string, legalBasis: string): Record<ReadyCheck, boolean> => ({
  date: date.test(text),
  basis: legalBasis.trim() !== '',
  personal: !hasContact(text),
});
