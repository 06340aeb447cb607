import { type Config, servesBoth } from '../../config/config.js';
import { isLoopback, isWildcard, lanHosts } from './lan.js';

/** Origins under which the hall's phones reach this machine now; it may have joined another network since it started. */
export function lanOrigins(config: Config, hosts: readonly string[] = lanHosts()): string[] {
  const { host, port, publicUrl } = config;
  if (!isWildcard(host)) return [];
  const scheme = config.tls && !servesBoth(config) ? 'https' : 'http';
  return hosts.map((one) => new URL(`${scheme}://${one}:${port || publicUrl.port}`).origin);
}

/**
 * What a QR code in the hall opens: PUBLIC_URL; else the address the asking screen itself came by; else, where that is this
 * very machine (the projector often hangs on it), the machine's address in the hall's network.
 */
export function originForPhones(
  config: Config,
  asked: { protocol: string; host: string },
  lan: readonly string[] = lanOrigins(config),
): string {
  if (config.publicUrlGiven) return config.publicUrl.origin;
  const own = URL.canParse(`${asked.protocol}://${asked.host}`) ? new URL(`${asked.protocol}://${asked.host}`) : null;
  if (own && !isLoopback(own.hostname)) return own.origin;
  return lan[0] ?? own?.origin ?? config.publicUrl.origin;
}

/** What is printed when the program has started to listen. */
export function greeting(config: Config, lan: readonly string[] = lanOrigins(config)): string[] {
  const plain = config.publicUrl.protocol === 'http:';
  const open = plain && !isLoopback(config.publicUrl.hostname);
  const staff = !open
    ? []
    : servesBoth(config)
      ? [`Staff sign in at ${config.publicUrl.origin.replace('http:', 'https:')}`]
      : config.allowHttpSignIn
        ? ['WARNING: staff sign in over plain http (ALLOW_HTTP_SIGN_IN=1): passwords can be read on this network']
        : ['Staff do not sign in over plain http: npm run certificates -- --host NAME, or ALLOW_HTTP_SIGN_IN=1'];
  const missing = isWildcard(config.host) && lan.length === 0 ? ['No network found: only this machine gets in'] : [];
  return [
    `Serving ${config.publicUrl.origin}`,
    ...lan.filter((one) => one !== config.publicUrl.origin).map((one) => `In this network ${one}`),
    ...missing,
    ...staff,
  ];
}
