import { isDoubtful, mayPassLater } from './retry.js';

describe('a response of the server', () => {
  it('is a refusal only when the same request can never pass', () => {
    expect([0, 408, 425, 429, 500, 503].map(mayPassLater)).toEqual(Array(6).fill(true));
    expect([400, 401, 403, 404, 409, 422].map(mayPassLater)).toEqual(Array(6).fill(false));
  });

  it('that was lost is requested again only while the server remembers the key', () => {
    const hour = 3_600_000;
    expect(isDoubtful(null, 100 * hour)).toBe(false);
    expect(isDoubtful(0, 46 * hour)).toBe(false);
    expect(isDoubtful(0, 48 * hour)).toBe(true);
  });
});
