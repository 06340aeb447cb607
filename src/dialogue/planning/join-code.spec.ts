import { makeJoinCode, parseJoinCode } from './join-code.js';

describe('a join code', () => {
  it('has six unambiguous characters', () => {
    const codes = Array.from({ length: 500 }, makeJoinCode);
    for (const code of codes) expect(code).toMatch(/^[34679CDFGHJKMNPQRTVWXY]{6}$/);
    expect(new Set(codes).size).toBe(500);
  });

  it('is accepted however it is typed', () => {
    expect(parseJoinCode(' k7m-3qx ')).toBe('K7M3QX');
    expect(parseJoinCode('K7M 3QX')).toBe('K7M3QX');
  });

  it.each(['', 'K7M3Q', 'K7M3QXX', 'K7M3Q0', 'K7M3Q/', 'Ă7M3QX', 'K'.repeat(100)])('is refused as %j', (typed) => {
    expect(parseJoinCode(typed)).toBeUndefined();
  });
});
