import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../config/config.js';

export const LOGIN_COOKIE = 'dt';
export const DEVICE_COOKIE = 'dv';

/**
 * `Secure` depends on PUBLIC_URL: on a hall's plain-http network browsers would not send a secure cookie back. A login
 * made over https (`protocol`) gets a secure cookie in any case.
 */
export const cookieOptions = (config: Config, protocol?: string): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: config.publicUrl.protocol === 'https:' || protocol === 'https',
});
