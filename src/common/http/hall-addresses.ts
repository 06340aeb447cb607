import { type Config, servesBoth } from '../../config/config.js';
import { isLoopback, isWildcard, lanHosts } from '../../config/lan.js';

/** Origins under which phones in the hall reach this machine now; it may have changed networks since it started. */
export function lanOrigins(config: Config, hosts: readonly string[] = lanHosts()): string[] {
  const { host, port, publicUrl } = config;
  if (!isWildcard(host)) return [];
  const scheme = config.tls && !servesBoth(config) ? 'https' : 'http';
  return hosts.map((one) => new URL(`${scheme}://${one}:${port || publicUrl.port}`).origin);
}

/**
 * What a QR code in the hall opens: PUBLIC_URL if set; else the address by which the requesting screen was opened; else,
 * if that is this machine itself (a projector is often attached to it), its address in the hall's network.
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

/** Printed once the server is listening. */
export function startMessage(config: Config, lan: readonly string[] = lanOrigins(config)): string[] {
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
