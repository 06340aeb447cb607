import { applyDecorators } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { IsInt, Max, Min, ValidateBy } from 'class-validator';
import { ruleText } from './rule-message.js';

/** The largest value of an integer column. */
export const maxInteger = 2_147_483_647;

/** A position in the calling order; it may be negative. */
export const Place = (): PropertyDecorator =>
  applyDecorators(
    ValidateBy({
      name: 'place',
      validator: {
        validate: (value: unknown) => Number.isInteger(value) && Math.abs(value as number) <= maxInteger,
        defaultMessage: () => ruleText('not-integer'),
      },
    }),
    ApiProperty({ type: Number, minimum: -maxInteger, maximum: maxInteger }),
  );

/** The version the person saw when they decided. */
export const Version = (): PropertyDecorator =>
  applyDecorators(IsInt(), Min(1), Max(maxInteger), ApiProperty({ type: Number, minimum: 1, maximum: maxInteger }));
