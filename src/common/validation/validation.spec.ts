import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../problem/refusal.js';
import { LocalDay, Line, Prose } from './fields.js';
import { VietnamesePhone } from './phone-number.js';
import { ruleMessage } from './rule-message.js';
import { createValidationPipe } from './validation.pipe.js';
import { GivenInstant, isInstant } from './when.js';
import { Omittable } from './omittable.js';

class SlipDto {
  @Line(12, 2) name: string;
  @VietnamesePhone() phone: string;
  @Omittable() @Prose(20) text?: string;
  @Omittable() @LocalDay() day?: string;
  @Omittable() @GivenInstant() at?: string;
}

const good = { name: 'Lê Mẫu', phone: '0900 000 123' };

const accept = (body: object): Promise<SlipDto> =>
  createValidationPipe().transform(body, { type: 'body', metatype: SlipDto });

async function errorsOf(body: object) {
  const refusal: unknown = await accept(body).catch((error: unknown) => error);
  if (!(refusal instanceof Refusal)) throw new Error('was accepted');
  return refusal.details.errors?.map(({ field, rule, params = {} }) => ({ field, rule, params }));
}

describe('a form', () => {
  it('is returned cleaned, with the phone number normalised', async () => {
    const body = { ...good, name: '  Hoà\t An '.normalize('NFD'), text: 'một\r\nhai' };
    expect(await accept(body)).toEqual({ name: 'Hoà An', phone: '+84900000123', text: 'một\nhai' });
  });

  it.each([
    ['a phone that is none', { phone: '1234' }, 'phone', 'phone-invalid', {}],
    ['a phone as a number', { phone: 900000123 }, 'phone', 'phone-invalid', {}],
    ['a phone as a list', { phone: ['0900000123'] }, 'phone', 'phone-invalid', {}],
    ['no phone', { phone: undefined }, 'phone', 'required', {}],
    ['an empty name', { name: '   ' }, 'name', 'required', {}],
    ['a name as a number', { name: 5 }, 'name', 'not-text', {}],
    ['a name too short', { name: ' A ' }, 'name', 'text-too-short', { min: 2, length: 1 }],
    ['a name too long', { name: 'Đ'.repeat(13) }, 'name', 'text-too-long', { max: 12, length: 13 }],
    ['a null byte', { name: 'Lê\0' }, 'name', 'text-control-character', { character: 'U+0000', position: 3 }],
    [
      'a name in TCVN3',
      { name: 'TrÇn V¨n A' },
      'name',
      'text-legacy-encoding',
      { encoding: 'TCVN3', preview: 'Trần Văn A' },
    ],
    ['null where something may be left out', { text: null }, 'text', 'required', {}],
    ['31 February', { day: '2026-02-31' }, 'day', 'date-invalid', {}],
    ['a time on 31 February', { at: '2026-02-31T08:00:00Z' }, 'at', 'instant-invalid', {}],
    ['a field nobody asked for', { status: 'accepted' }, 'status', 'unknown-field', {}],
  ])('is refused with %s', async (_, wrong, field, rule, params) => {
    expect(await errorsOf({ ...good, ...wrong })).toEqual([{ field, rule, params }]);
  });

  it('reports every invalid field at once, each with one rule', async () => {
    expect(await errorsOf({ name: '', phone: 'x' })).toEqual([
      { field: 'name', rule: 'required', params: {} },
      { field: 'phone', rule: 'phone-invalid', params: {} },
    ]);
  });

  it('is explained in both languages', () => {
    const broken = { rule: 'text-too-long', params: { max: 12, length: 13 } };
    expect(ruleMessage(broken, 'vi')).toContain('12');
    expect(ruleMessage(broken, 'en')).toContain('12');
    expect(ruleMessage(broken, 'vi')).not.toBe(ruleMessage(broken, 'en'));
  });
});

describe('an instant', () => {
  it.each(['2026-12-15T08:00:00+07:00', '2026-12-15T01:00Z', '2028-02-29T23:59:59.999-11:00'])(
    '%s is an instant',
    (text) => expect(isInstant(text)).toBe(true),
  );

  it.each([
    '2026-12-15T08:00:00',
    '2026-12-15',
    '2026-12-15 08:00Z',
    '2026-02-31T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-12-15T24:00:00Z',
    '2026-12-15T08:60Z',
    '2026-12-15T08:00+99:00',
    '15/12/2026',
    '',
    0,
    null,
    new Date(),
  ])('%p is refused', (value) => expect(isInstant(value)).toBe(false));
});
