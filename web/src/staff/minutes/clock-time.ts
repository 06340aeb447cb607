import { type Instant, toInstant } from '#contract/instant.js';

const DAY = 86_400_000;
/** Asia/Ho_Chi_Minh, all year. */
const ZONE = 7 * 3_600_000;

/** `09:42:18` on the local day of another instant, undefined if it is not a time. */
export function instantOf(typed: string, sameDayAs: Instant): Instant | undefined {
  const [, hours, minutes, seconds = '0'] = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/.exec(typed.trim()) ?? [];
  if (hours === undefined || minutes === undefined) return undefined;
  const [h, m, s] = [Number(hours), Number(minutes), Number(seconds)];
  if (h > 23 || m > 59 || s > 59) return undefined;
  const midnight = Math.floor((Date.parse(sameDayAs) + ZONE) / DAY) * DAY - ZONE;
  return toInstant(midnight + ((h * 60 + m) * 60 + s) * 1000);
}
