import 'reflect-metadata';
import { describe, expect, it } from '@jest/globals';
import { Refusal } from '../../../common/problem/refusal.js';
import { createValidationPipe } from '../../../common/validation/validation.pipe.js';
import { PinDigits } from './tracking-fields.js';

class PinDto {
  @PinDigits() pin: string;
}

const read = (pin: unknown): Promise<PinDto> =>
  createValidationPipe().transform({ pin }, { type: 'body', metatype: PinDto });

describe('the PIN beside a tracking code', () => {
  it.each([
    '0123',
    ' 0123 ',
    '０１２３',
    '01 23',
    '01-23',
    '0\u200b123',
    '0900 000 123',
    '+84 900 000 123',
    '0900000123',
  ])('may be typed as %p', async (typed) => {
    const { pin } = await read(typed);
    expect(pin).toBe('0123');
  });

  it.each(['123', '12345', 'abcd', '', 123, null, '0'.repeat(4000)])('is refused as %p', async (typed) => {
    await expect(read(typed)).rejects.toBeInstanceOf(Refusal);
  });
});
