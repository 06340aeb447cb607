import type { DueDay } from '#lib/components/DueExplain.svelte';
import type { LocalDate } from '#lib/format.js';

const DAY = 86_400_000;
const shifted = (date: LocalDate, days: number): LocalDate =>
  new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
/** 0 Monday … 6 Sunday */
const place = (date: LocalDate): number => (new Date(date).getUTCDay() + 6) % 7;

/** The whole weeks between the start of a count of calendar days, backward or forward, and its end. */
export function weeksBetween(from: LocalDate, by: LocalDate): DueDay[] {
  const [low, high] = from < by ? [from, by] : [by, from];
  const first = shifted(low, -place(low));
  const last = shifted(high, 6 - place(high));
  const count = Math.round((Date.parse(last) - Date.parse(first)) / DAY) + 1;
  return Array.from({ length: count }, (_, index) => {
    const date = shifted(first, index);
    if (date === from) return { date, kind: 'start' };
    if (date === by) return { date, kind: 'due' };
    return { date, kind: low < date && date < high ? 'work' : 'plain' };
  });
}
