import type { NetworkInterfaceInfo } from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { startMessage, lanOrigins, originForPhones } from '../../src/common/http/hall-addresses.js';
import { isLoopback, lanHosts } from '../../src/config/lan.js';
import { readConfig } from '../../src/config/config.js';

const at = (address: string, internal = false, family: 'IPv4' | 'IPv6' = 'IPv4'): NetworkInterfaceInfo =>
  ({ address, internal, family, netmask: '', mac: '', cidr: null }) as NetworkInterfaceInfo;

const networks = {
  lo: [at('127.0.0.1', true), at('::1', true, 'IPv6')],
  docker0: [at('172.17.0.1')],
  wlan0: [at('fe80::1', false, 'IPv6'), at('192.168.7.20')],
  eth0: [at('169.254.3.4')],
};
const lan = ['http://192.168.7.20:3000'];
const inHall = (env: Record<string, string> = {}) => readConfig({ HOST: '0.0.0.0', ...env });

describe('the address of a hall without internet', () => {
  it('is that of the Wi-Fi or cable, before the bridges of virtual machines', () => {
    expect(lanHosts(networks)).toEqual(['192.168.7.20', '172.17.0.1']);
    expect(lanOrigins(inHall({ PORT: '8080' }), ['192.168.7.20'])).toEqual(['http://192.168.7.20:8080']);
    expect(lanOrigins(readConfig({}), ['192.168.7.20'])).toEqual([]);
  });

  it('replaces PUBLIC_URL if it is not set, never with 0.0.0.0', () => {
    const { publicUrl } = inHall();
    expect(publicUrl.hostname).toBe(lanHosts()[0] ?? '127.0.0.1');
    expect(inHall({ PUBLIC_URL: 'http://hall.lan:3000' }).publicUrl.origin).toBe('http://hall.lan:3000');
  });

  it.each([
    ['PUBLIC_URL, whoever asks', { PUBLIC_URL: 'http://hall.lan:3000' }, 'localhost:3000', 'http://hall.lan:3000'],
    ['the address the screen came by', {}, 'hall.lan:3000', 'http://hall.lan:3000'],
    ["the machine's own on a projector that hangs on it", {}, 'localhost:3000', 'http://192.168.7.20:3000'],
    ['the same for 127.0.0.1', {}, '127.0.0.1:3000', 'http://192.168.7.20:3000'],
  ])('on a QR code is %s', (_, env: Record<string, string>, host, origin) => {
    expect(originForPhones(inHall(env), { protocol: 'http', host }, lan)).toBe(origin);
  });

  it('is never taken from a request header', () => {
    for (const host of ['', 'a b', '@', '[', 'x/y:z'])
      expect(originForPhones(inHall(), { protocol: 'http', host }, lan)).toMatch(/^http:\/\/[\w.-]+(:\d+)?$/);
  });

  it('is printed, with whether staff may sign in over plain http', () => {
    const url = { PUBLIC_URL: 'http://hall.lan:3000' };
    expect(startMessage(inHall(url), lan)).toEqual([
      'Serving http://hall.lan:3000',
      'In this network http://192.168.7.20:3000',
      'Staff do not sign in over plain http: npm run certificates -- --host NAME, or ALLOW_HTTP_SIGN_IN=1',
    ]);
    expect(startMessage(inHall({ ...url, ALLOW_HTTP_SIGN_IN: '1' }), lan).at(-1)).toMatch(
      /^WARNING: .*ALLOW_HTTP_SIGN_IN=1/,
    );
    expect(startMessage(inHall({ ...url, TLS_CERT: 'crt', TLS_KEY: 'key' }), lan).at(-1)).toBe(
      'Staff sign in at https://hall.lan:3000',
    );
    expect(startMessage(inHall(), [])).toContain('No network found: only this machine gets in');
    expect(startMessage(readConfig({}), [])).toEqual(['Serving http://127.0.0.1:3000']);
  });

  it.each(['localhost', 'a.localhost', '127.0.0.1', '127.3.2.1', '::1', '[::1]'])(
    'is not reachable from outside at %s',
    (host) => expect(isLoopback(host)).toBe(true),
  );

  it.each(['hall.lan', '192.168.7.20', 'localhost.hall.lan', '128.0.0.1'])('is reachable from outside at %s', (host) =>
    expect(isLoopback(host)).toBe(false),
  );
});
