import type { CookieSerializeOptions } from '@fastify/cookie';
import type { Config } from '../config/config.js';

const isSecure = ({ publicUrl }: Config): boolean => publicUrl.protocol === 'https:';

/** With this prefix browsers take a cookie over https only and from this very host, so that no neighbour host can set it. */
const named = (config: Config, name: string): string => (isSecure(config) ? `__Host-${name}` : name);

export const loginCookie = (config: Config): string => named(config, 'dt');
export const deviceCookie = (config: Config): string => named(config, 'dv');

/**
 * `Secure` depends on PUBLIC_URL: on a hall's plain-http network browsers would not send a secure cookie back. A login
 * made over https (`protocol`) gets a secure cookie in any case.
 */
export const cookieOptions = (config: Config, protocol?: string): CookieSerializeOptions => ({
  httpOnly: true,
  sameSite: 'lax',
  path: '/',
  secure: isSecure(config) || protocol === 'https',
});
