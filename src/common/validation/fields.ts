import { applyDecorators, type Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, ValidateBy, ValidateNested, type ValidationArguments } from 'class-validator';
import type { RuleName, RuleParams } from '../../contract/rules.js';
import { isId } from '../ids.js';
import { isLocalDate } from '../local-date.js';
import { findTextProblem, tidyText } from '../../contract/text/clean-text.js';
import { lengthOf } from '../../contract/text/length.js';
import { ruleText } from './rule-message.js';

interface Broken {
  rule: RuleName;
  params?: RuleParams;
}
type Check = (value: unknown) => Broken | undefined;

/** A validator for one field; the first rule broken is the one reported. */
const Checked = (name: string, check: Check): PropertyDecorator =>
  ValidateBy({
    name,
    validator: {
      validate: (value: unknown) => check(value) === undefined,
      defaultMessage: (args?: ValidationArguments) => {
        const { rule, params } = check(args?.value) ?? { rule: 'invalid' as const };
        return ruleText(rule, params);
      },
    },
  });

const tidied = (tidy: (text: string) => string): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? tidy(value) : value));

/** The rule broken by a missing or non-string value; undefined for a string. */
function notText(value: unknown): Broken | undefined {
  if (value === undefined || value === null || value === '') return { rule: 'required' };
  return typeof value === 'string' ? undefined : { rule: 'not-text' };
}

const text = (name: string, multiline: boolean, max: number, min: number): PropertyDecorator =>
  applyDecorators(
    tidied((typed) => tidyText(typed, { multiline })),
    Checked(name, (value) => notText(value) ?? findTextProblem(value as string, { min, max })),
    ApiProperty({ type: String, minLength: min, maxLength: max }),
  );

/** One line of text, 1 (or `min`) to `max` characters, NFC, trimmed. HTML in it is just text. */
export const Line = (max: number, min = 1): PropertyDecorator => text('line', false, max, min);

/** Text with line breaks. */
export const Prose = (max: number, min = 1): PropertyDecorator => text('prose', true, max, min);

/** 'YYYY-MM-DD', an existing day in the years 1900 to 2199. */
export const LocalDay = (): PropertyDecorator =>
  applyDecorators(
    Checked('localDay', (value) => {
      const broken = notText(value);
      if (broken) return broken.rule === 'required' ? broken : { rule: 'date-invalid' };
      return isLocalDate(value) && value >= '1900' && value < '2200' ? undefined : { rule: 'date-invalid' };
    }),
    ApiProperty({ type: String, format: 'date' }),
  );

/** A UUID as made by `newId`. */
export const Identifier = (): PropertyDecorator =>
  applyDecorators(
    Checked('identifier', (value) => {
      if (value === undefined || value === null || value === '') return { rule: 'required' };
      return isId(value) ? undefined : { rule: 'id-invalid' };
    }),
    ApiProperty({ type: String, format: 'uuid' }),
  );

const slugShape = '^[a-z0-9]+(-[a-z0-9]+)*$';
const slug = new RegExp(slugShape);

/** For use in URLs: lower-case letters, digits and single dashes. */
export const Slug = (max: number): PropertyDecorator =>
  applyDecorators(
    Checked('slug', (value) => {
      const broken = notText(value) ?? findTextProblem(value as string, { max });
      if (broken) return broken;
      return slug.test(value as string) ? undefined : { rule: 'slug-invalid' };
    }),
    ApiProperty({ type: String, maxLength: max, pattern: slugShape }),
  );

const email = /^[^\s@"<>(),;:]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63})+$/;

/** E-mail addresses are compared trimmed and in lower case. */
export const EmailAddress = (): PropertyDecorator =>
  applyDecorators(
    tidied((typed) => tidyText(typed, {}).toLowerCase()),
    Checked('emailAddress', (value) => {
      const broken = notText(value) ?? findTextProblem(value as string, { max: 254 });
      if (broken) return broken;
      return email.test(value as string) ? undefined : { rule: 'email-invalid' };
    }),
    ApiProperty({ type: String, format: 'email', maxLength: 254 }),
  );

const longestPassword = 200;
const unprintable = /[\p{Cc}\p{Cs}]/u;

/** Taken exactly as typed, except for NFC. The upper bound keeps hashing cheap. */
export const Password = (min: number): PropertyDecorator =>
  applyDecorators(
    tidied((typed) => typed.normalize('NFC')),
    Checked('password', (value) => {
      const broken = notText(value);
      if (broken) return broken;
      if (unprintable.test(value as string)) return { rule: 'invalid' };
      const length = lengthOf(value as string);
      if (length > longestPassword) return { rule: 'text-too-long', params: { max: longestPassword } };
      return length >= min ? undefined : { rule: 'password-too-short', params: { min } };
    }),
    ApiProperty({ type: String, minLength: min, maxLength: longestPassword, writeOnly: true }),
  );

/** At most `max` entries, each an instance of the class. */
export const ListOf = (entry: () => Class, max: number): PropertyDecorator =>
  applyDecorators(
    Type(entry),
    ValidateNested({ each: true }),
    ArrayMaxSize(max),
    IsArray(),
    ApiProperty({ type: () => [entry()], maxItems: max }),
  );
