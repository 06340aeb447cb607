import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { parseTrackingCode } from '../../../common/tracking-code.js';
import { ruleText } from '../../../common/validation/rule-message.js';
import type { RuleName } from '../../../contract/rules.js';
import { lastFour, parsePhone } from '../../../contract/text/phone.js';
import { typedCode } from '../../../contract/text/typed-code.js';

const given = (name: string, fits: (value: unknown) => boolean, rule: RuleName, params = {}): PropertyDecorator =>
  ValidateBy({
    name,
    validator: {
      validate: fits,
      defaultMessage: (args) =>
        args?.value === undefined || args?.value === '' ? ruleText('required') : ruleText(rule, params),
    },
  });

/**
 * A tracking code in any spelling: groups, spaces, lower case, O for 0. Typing errors are detected by its check symbol.
 */
export const TrackingCodeText = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && value.length <= 60 ? (parseTrackingCode(value) ?? value) : value,
    ),
    given(
      'trackingCodeText',
      (value) => typeof value === 'string' && parseTrackingCode(value) === value,
      'code-invalid',
    ),
    ApiProperty({ type: String, example: '7K3M-9QX2-B4TZ' }),
  );

/** The last four digits of the phone; also the whole number, and digits of any keyboard. */
function pinOf(typed: string): string {
  const phone = parsePhone(typed);
  return phone ? lastFour(phone) : typedCode(typed);
}

export const PinDigits = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' && value.length <= 40 ? pinOf(value) : value,
    ),
    given('pinDigits', (value) => typeof value === 'string' && /^\d{4}$/.test(value), 'digits-invalid', { length: 4 }),
    ApiProperty({ type: String, pattern: '^\\d{4}$' }),
  );
