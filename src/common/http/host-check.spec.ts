import { readConfig } from '../../config/config.js';
import { isOwnHost } from './host-check.js';

describe('a request', () => {
  const config = readConfig({ PUBLIC_URL: 'https://doithoai.example' });

  it.each([
    'doithoai.example',
    'DoiThoai.example:443',
    '127.0.0.1:3000',
    '[::1]:3000',
    '192.168.1.20',
    'localhost:3000',
    'app:3000',
    'laptop.local',
  ])('for %s is answered', (host) => {
    expect(isOwnHost(host, config)).toBe(true);
  });

  it.each([
    'evil.example',
    'doithoai.example.evil.example',
    'x@evil.example',
    '127.0.0.1.evil.example',
    '',
    'a b',
    undefined,
  ])('for %s is not meant for this installation', (host) => {
    expect(isOwnHost(host, config)).toBe(false);
    expect(isOwnHost(host, readConfig({}))).toBe(true);
  });
});
