import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../config/config.js';

export const LOGIN_COOKIE = 'dt';
export const DEVICE_COOKIE = 'dv';

/** `Secure` follows PUBLIC_URL alone: on a hall's plain-http network a secure cookie would never come back. */
export const cookieOptions = (config: Config): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: config.publicUrl.protocol === 'https:',
});
