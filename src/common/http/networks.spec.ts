import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { clientAddress, networksOf, shortened } from './networks.js';

describe('the networks of an address', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7', '203.0.113.7'],
    ['::FFFF:cb00:7107', '203.0.113.7', '203.0.113.7'],
    ['::1', '0:0:0:0::/64', '0:0:0::/48'],
    ['2001:db8::1', '2001:db8:0:0::/64', '2001:db8:0::/48'],
    ['2001:0DB8:0007:0A00::1', '2001:db8:7:a00::/64', '2001:db8:7::/48'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64', 'fe80:0:0::/48'],
    ['203.0.113.7:4711', '203.0.113.7', '203.0.113.7'],
    ['[2001:db8::1]:4711', '2001:db8:0:0::/64', '2001:db8:0::/48'],
    ['[2001:db8::1]', '2001:db8:0:0::/64', '2001:db8:0::/48'],
    ['', '', ''],
  ])('%s', (address, own, wide) => {
    expect(networksOf(address)).toEqual({ own, wide });
  });

  it('of IPv6 are the same for every address in them, however it is written', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    fc.assert(
      fc.property(
        fc.array(group, { minLength: 8, maxLength: 8 }),
        fc.array(group, { minLength: 5, maxLength: 5 }),
        (a, b) => {
          fc.pre(a.slice(0, 5).some((one) => one > 0));
          const long = (groups: number[]): string => groups.map((one) => one.toString(16).padStart(4, '0')).join(':');
          const short = new URL(`http://[${long(a)}]`).hostname.slice(1, -1);
          expect(networksOf(long(a).toUpperCase())).toEqual(networksOf(short));
          expect(networksOf(long([...a.slice(0, 3), ...b])).wide).toBe(networksOf(short).wide);
          expect(networksOf(long([...a.slice(0, 4), ...b.slice(0, 4)])).own).toBe(networksOf(short).own);
        },
      ),
    );
  });
});

describe('an address without its last part', () => {
  it.each([
    ['203.0.113.77', '203.0.113.0/24'],
    ['::ffff:203.0.113.77', '203.0.113.0/24'],
    ['2001:db8:7:1:2:3:4:5', '2001:db8:7::/48'],
    ['::1', '0:0:0::/48'],
    ['fe80::1%eth0', 'fe80:0:0::/48'],
  ])('%s is %s', (address, network) => {
    expect(shortened(address)).toBe(network);
  });
});

describe('the address of a client', () => {
  it.each([
    ['10.0.0.1', undefined, 0, '10.0.0.1'],
    ['10.0.0.1', '203.0.113.7', 0, '10.0.0.1'],
    ['10.0.0.1', '203.0.113.7', 1, '203.0.113.7'],
    ['10.0.0.1', '198.51.100.9, 203.0.113.7', 1, '203.0.113.7'],
    ['10.0.0.1', '198.51.100.9, 203.0.113.7, 10.0.0.2', 2, '203.0.113.7'],
    ['10.0.0.1', '203.0.113.7', 3, '203.0.113.7'],
    ['10.0.0.1', undefined, 1, '10.0.0.1'],
  ])('%s, forwarded for %s through %d proxies, is %s', (remote, forwarded, proxies, address) => {
    expect(clientAddress(remote, forwarded, proxies)).toBe(address);
  });
});
