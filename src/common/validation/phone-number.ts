import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ValidateBy } from 'class-validator';
import { newNumberOf, parsePhone } from '../../contract/text/phone.js';
import { ruleText } from './rule-message.js';

const isMissing = (value: unknown): boolean => value === undefined || value === null || value === '';

function problemOf(value: unknown): string {
  if (isMissing(value)) return ruleText('required');
  const now = typeof value === 'string' ? newNumberOf(value) : undefined;
  return now ? ruleText('phone-old-prefix', { now }) : ruleText('phone-invalid');
}

/** A Vietnamese mobile or landline number in any spelling; the DTO holds it as +84…. */
export const VietnamesePhone = (): PropertyDecorator =>
  applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? (parsePhone(value) ?? value.trim()) : value,
    ),
    ValidateBy({
      name: 'vietnamesePhone',
      validator: {
        validate: (value: unknown) => typeof value === 'string' && parsePhone(value) !== undefined,
        defaultMessage: (args) => problemOf(args?.value),
      },
    }),
    ApiProperty({ type: String, maxLength: 40, example: '0900 000 123' }),
  );
