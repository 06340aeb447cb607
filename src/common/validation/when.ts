import { ValidateBy } from 'class-validator';
import type { RuleName } from '../../contract/rules.js';
import { isLocalDate } from '../local-date.js';
import { ruleText } from './rule-message.js';

const clockTime = /^([01]\d|2[0-3]):[0-5]\d$/;
const zoned = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

export const isClockTime = (value: unknown): value is string => typeof value === 'string' && clockTime.test(value);

/** The day is checked separately, because Date.parse accepts 31 February as 3 March. */
export function isInstant(value: unknown): value is string {
  const parts = typeof value === 'string' ? zoned.exec(value) : null;
  return parts !== null && isLocalDate(parts[1]) && !Number.isNaN(Date.parse(parts[0]));
}

/** A validator for one format and rule; with `each`, for every entry of a list. */
export const given = (
  name: string,
  fits: (value: unknown) => boolean,
  rule: RuleName,
  each = false,
): PropertyDecorator =>
  ValidateBy(
    {
      name,
      validator: {
        validate: fits,
        defaultMessage: (args) => ruleText(args?.value === undefined || args?.value === null ? 'required' : rule),
      },
    },
    { each },
  );

/** `08:30`, 00:00 to 23:59 */
export const GivenTime = (): PropertyDecorator => given('givenTime', isClockTime, 'time-invalid');

/** ISO 8601 with time zone. */
export const GivenInstant = (): PropertyDecorator => given('givenInstant', isInstant, 'instant-invalid');
