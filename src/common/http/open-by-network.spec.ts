import { describe, expect, it } from '@jest/globals';
import { wideFactor } from './networks.js';
import { OpenByNetwork } from './open-by-network.js';

describe('what is open at once', () => {
  it('is counted for an address of IPv4, until it ends', () => {
    const open = new OpenByNetwork();
    const end = open.add('203.0.113.7');
    expect(open.hasRoom('203.0.113.7', 1)).toBe(false);
    expect(open.hasRoom('203.0.113.8', 1)).toBe(true);
    end();
    expect(open.hasRoom('203.0.113.7', 1)).toBe(true);
  });

  it('is counted for a /64 of IPv6, and however addresses rotate, for the /48', () => {
    const open = new OpenByNetwork();
    const ends = Array.from({ length: wideFactor }, (_, n) => open.add(`2001:db8:7:${n}::1`));
    expect(open.hasRoom('2001:db8:7:0::2', 1)).toBe(false);
    expect(open.hasRoom('2001:db8:7:99::1', 1)).toBe(false);
    expect(open.hasRoom('2001:db8:8::1', 1)).toBe(true);
    ends[0]?.();
    expect(open.hasRoom('2001:db8:7:99::1', 1)).toBe(true);
  });
});
