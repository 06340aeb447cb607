import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../config/config.js';

export const LOGIN_COOKIE = 'dt';
export const DEVICE_COOKIE = 'dv';

/**
 * `Secure` follows PUBLIC_URL: on a hall's plain-http network a secure cookie would never come back. A login that came by
 * https (`protocol`) never goes back by http, whatever else the port serves.
 */
export const cookieOptions = (config: Config, protocol?: string): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: config.publicUrl.protocol === 'https:' || protocol === 'https',
});
