import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lastFour, newNumberOf, parsePhone } from './phone.js';

describe('parsing a phone number', () => {
  it.each([
    '0900000123',
    '0900 000 123',
    '0900.000.123',
    '090-000-0123',
    '(090) 0000123',
    '+84900000123',
    '+84 (0) 900 000 123',
    '84900000123',
    '84 0900000123',
    '0084900000123',
    '900000123',
    "'0900000123",
    '\u202a0900 000 123\u202c',
    '０９０００００１２３',
    '  0900000123\n',
  ])('takes %p as the mobile number 0900 000 123', (typed) => {
    expect(parsePhone(typed)).toBe('+84900000123');
  });

  it.each(['02438250000', '024 3825 0000', '2438250000', '842438250000', '+84 24 3825 0000'])(
    'takes %p as the landline 024 3825 0000',
    (typed) => expect(parsePhone(typed)).toBe('+842438250000'),
  );

  it.each([
    ['', 'nothing'],
    ['0900 000 12', 'a digit short'],
    ['0900 000 1234', 'a digit long'],
    ['0123 456 7890', 'a mobile number withdrawn in 2018'],
    ['0600000123', 'no mobile prefix'],
    ['19001234', 'a hotline'],
    ['1022', 'a hotline'],
    ['+1 202 555 0123', 'a foreign number'],
    ['+849000001234', 'a digit long'],
    ['0900 000 123 / 0900 000 124', 'two numbers'],
    ['0900 000 12E', 'a letter'],
    ['++84900000123', 'two signs'],
    ['001099012345', 'an identity number'],
    ['0'.repeat(1_000_000), 'very long'],
  ])('refuses %p: %s', (typed) => expect(parsePhone(typed)).toBeUndefined());

  it('recognises 084 as a mobile prefix, with and without the zero', () => {
    expect(parsePhone('0841234567')).toBe('+84841234567');
    expect(parsePhone('841234567')).toBe('+84841234567');
    expect(parsePhone('84841234567')).toBe('+84841234567');
  });

  it('parses its own output, however it is grouped', () => {
    const digits = (pattern: RegExp) => fc.stringMatching(pattern);
    const subscriber = fc.oneof(digits(/^[35789]\d{8}$/), digits(/^2\d{9}$/));
    fc.assert(
      fc.property(subscriber, fc.constantFrom('', ' ', '.', '-'), (number, gap) => {
        const phone = `+84${number}`;
        expect(parsePhone(phone)).toBe(phone);
        expect(parsePhone(`0${number}`.split('').join(gap))).toBe(phone);
        expect(parsePhone(number)).toBe(phone);
      }),
    );
  });

  it('never accepts part of a text as a number', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(parsePhone(text) ?? '+84900000000').toMatch(/^\+84\d{9,10}$/);
      }),
    );
  });
});

describe('a phone number', () => {
  it('is known by its last four digits', () => expect(lastFour('+84900000123')).toBe('0123'));
});

describe('a mobile number of eleven digits', () => {
  it.each([
    ['0168 123 4567', '038 123 4567'],
    ['+84 120 1234567', '070 123 4567'],
    ['0199.123.4567', '059 123 4567'],
  ])('%p is now %p', (old, now) => {
    expect(newNumberOf(old)).toBe(now);
    expect(parsePhone(now)).toBe(`+84${now.replaceAll(' ', '').slice(1)}`);
  });

  it.each(['0900 000 123', '0123 456 789', '0111 123 4567', '024 3825 0000', ''])('%p is none', (typed) =>
    expect(newNumberOf(typed)).toBeUndefined(),
  );
});
