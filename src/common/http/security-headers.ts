import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config.js';

const hostShape = /^[\w.[\]:-]+$/;

/** No inline code, no foreign origins, no framing. The socket is named for browsers whose 'self' does not cover ws:. */
export function contentSecurityPolicy(secure: boolean, host: string | undefined, encrypted = secure): string {
  const socket = host && hostShape.test(host) ? ` ${encrypted ? 'wss' : 'ws'}://${host}` : '';
  return [
    "default-src 'self'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    `connect-src 'self'${socket}`,
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}

/**
 * Depends on PUBLIC_URL: with HSTS or upgrade-insecure-requests on a plain-http installation, browsers would look for an
 * https server that does not exist.
 */
export function securityHeaders(config: Config, { headers, protocol }: FastifyRequest): Record<string, string> {
  const secure = config.publicUrl.protocol === 'https:';
  return {
    'content-security-policy': contentSecurityPolicy(secure, headers.host, secure || protocol === 'https'),
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(self), microphone=(), geolocation=()',
    ...(secure
      ? {
          'strict-transport-security': 'max-age=31536000; includeSubDomains',
          'cross-origin-opener-policy': 'same-origin',
        }
      : {}),
  };
}

/** Adds the headers to every response; API responses are not cached unless the route allows it. */
export function addSecurityHeaders(fastify: FastifyInstance, config: Config): void {
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.headers(securityHeaders(config, request));
  });
  fastify.addHook('onSend', async (request, reply) => {
    if (request.url.startsWith('/api/') && !reply.hasHeader('cache-control'))
      void reply.header('cache-control', 'no-store');
  });
}
