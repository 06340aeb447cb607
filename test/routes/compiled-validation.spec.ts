import { describe, expect, it } from '@jest/globals';
import { ValidationPipe } from '@nestjs/common';
import { getMetadataStorage } from 'class-validator';
import fc from 'fast-check';
import '../../src/app.module.js';
import { makeValid } from '../../src/common/validation/compiled.js';
import { validationRules } from '../../src/common/validation/validation.pipe.js';
import { isStorm, seed } from '../support/seed.js';
import { nestedClass } from './forms/fields.js';

type Class = new () => object;

const storage = getMetadataStorage();
const rulesOf = (type: Class) => storage.getTargetValidationMetadatas(type, '', false, false);
const classes = [
  ...(storage as unknown as { validationMetadatas: Map<Class, unknown> }).validationMetadatas.keys(),
].toSorted((a, b) => a.name.localeCompare(b.name));

const likely: Record<string, unknown> = {
  emailAddress: 'mau.don@minh-khe.example',
  equals: true,
  givenInstant: '2026-12-01T08:30:00+07:00',
  givenTime: '08:30',
  identifier: '019b76da-a800-7000-8000-000000000001',
  isBoolean: false,
  isInt: 3,
  isNumber: 2.5,
  localDay: '2026-12-01',
  place: -4,
  slug: 'minh-khe',
  vietnamesePhone: '0900 000 123',
};
const odd = [
  null,
  undefined,
  '',
  ' ',
  'x',
  'Hoà\r\nAn',
  7,
  0.5,
  -1,
  2 ** 40,
  true,
  {},
  [],
  [null],
  [['x']],
  [{ a: 1 }],
];

/** Of the last two class-transformer itself takes no notice. */
const strangers = ['other', 'toString', 'constructor', '__proto__'];

/** What may be sent for a class: mostly what its rules ask for, sometimes something odd, a field left out or one too many. */
function bodyOf(type: Class, most = 60): fc.Arbitrary<object> {
  const names = [...new Set(rulesOf(type).map((one) => one.propertyName))];
  const fields = Object.fromEntries(
    names.map((name) => [name, fc.oneof({ weight: 25, arbitrary: fieldOf(type, name) }, fc.constantFrom(...odd))]),
  );
  return fc
    .tuple(
      fc.record(fields, { requiredKeys: [] }),
      fc.record(fields),
      fc.integer({ min: 0, max: 4 }),
      fc.integer({ min: 60 - most, max: 60 }),
    )
    .map(([some, all, which, stranger]) => {
      const body = { ...(which === 0 ? some : all) };
      const name = strangers[stranger];
      if (name) Object.defineProperty(body, name, { value: 'x', enumerable: true, writable: true, configurable: true });
      return body;
    });
}

function fieldOf(type: Class, name: string): fc.Arbitrary<unknown> {
  const rules = rulesOf(type).filter((one) => one.propertyName === name);
  const inner = nestedClass(type, name);
  const entry =
    inner && rulesOf(inner).length > 0
      ? bodyOf(inner, 0)
      : fc.constantFrom<unknown>(
          ...rules.flatMap((one) => (one.name === 'isIn' ? (one.constraints as [unknown[]])[0] : [])),
          ...rules.flatMap((one) => (one.name !== undefined && one.name in likely ? [likely[one.name]] : [])),
          'Cống ngõ 42 tắc từ Tết',
        );
  const isList = rules.some((one) => one.each || one.name === 'isArray');
  return isList ? fc.array(entry, { maxLength: 3 }) : entry;
}

/** Read from an address, where numbers are text. */
const asked = [
  'DutyDto',
  'EditionDto',
  'ListInvitationsDto',
  'ListRepliesDto',
  'ListResultsDto',
  'LiveQueryDto',
  'PaperYearDto',
  'SearchAnswersDto',
  'YearDto',
];

describe('validation compiled from the decorators', () => {
  const pipe = new ValidationPipe(validationRules);

  it.each(classes.map((type) => [type.name, type] as const))(
    'of %s says what class-validator says',
    async (name, type) => {
      const accepted = { quickly: 0, slowly: 0 };
      await fc.assert(
        fc.asyncProperty(bodyOf(type), async (body) => {
          const quick = makeValid(type, structuredClone(body));
          const slow: unknown = await pipe
            .transform(structuredClone(body), { type: 'body', metatype: type })
            .catch(() => undefined);
          if (slow !== undefined && !strangers.some((one) => Object.hasOwn(body, one))) accepted.slowly++;
          if (quick === undefined) return;
          accepted.quickly++;
          expect(quick).toStrictEqual(slow);
        }),
        { seed, numRuns: isStorm ? 2_000 : 30 },
      );
      expect(accepted.quickly).toBe(asked.includes(name) ? 0 : accepted.slowly);
    },
  );
});
