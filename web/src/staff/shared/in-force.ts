import { localDate, type LocalDate } from '#lib/format.js';

interface Dated {
  validFrom: LocalDate;
  validUntil: LocalDate | null;
}

/** Those that exist on the day, today unless one is named. */
export const inForce = <Thing extends Dated>(
  things: readonly Thing[],
  day: LocalDate = localDate(Date.now()),
): Thing[] =>
  things.filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil));
