import type { DueDay } from '#lib/components/DueExplain.svelte';
import type { LocalDate } from '#lib/format.js';

const dayMs = 86_400_000;
const at = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`);
const dateAt = (ms: number): LocalDate => new Date(ms).toISOString().slice(0, 10);

/** Calendar days from one date to another. */
export const daysFrom = (from: LocalDate, to: LocalDate): number => Math.round((at(to) - at(from)) / dayMs);

/** The whole weeks from one date to another, Mondays first. */
export function weeksFrom(from: LocalDate, to: LocalDate): DueDay[] {
  const monday = at(from) - ((new Date(at(from)).getUTCDay() + 6) % 7) * dayMs;
  const weeks = Math.floor((at(to) - monday) / (7 * dayMs)) + 1;
  return Array.from({ length: weeks * 7 }, (_, n) => {
    const date = dateAt(monday + n * dayMs);
    return { date, kind: date === from ? 'start' : date === to ? 'due' : n % 7 > 4 ? 'off' : 'plain' };
  });
}
