import { localDate, type LocalDate } from '#lib/format.js';

interface Dated {
  validFrom: LocalDate;
  validUntil: LocalDate | null;
}

/** Rows in force on the day; default: today. */
export const inForce = <Row extends Dated>(rows: readonly Row[], day: LocalDate = localDate(Date.now())): Row[] =>
  rows.filter(({ validFrom, validUntil }) => validFrom <= day && (validUntil === null || day <= validUntil));
