import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.js';
import { networkOf } from './network-of.js';

interface Answered {
  method: string;
  route: string;
  status: number;
}

/** Somebody tried what they may not, too often, or a secret that is wrong: passwords, tokens, codes. */
const isRefusal = ({ method, route, status }: Answered): boolean =>
  status === 403 || status === 429 || (status === 401 && method !== 'GET') || (status === 404 && /track/.test(route));

/**
 * Logs one line per request, without query string, address or person, and records its duration in the metrics. A refusal is
 * logged with the account and the network it came from, so that an attack can be traced.
 */
export function logRequests(fastify: FastifyInstance, log: Logger, metrics: Metrics): void {
  fastify.addHook('onRequest', async (request, reply) => {
    void reply.header('x-request-id', request.id);
  });
  fastify.addHook('onResponse', async (request, reply) => {
    const { method, id: requestId } = request;
    const route = request.routeOptions.url ?? '(none)';
    const status = reply.statusCode;
    const ms = Math.round(reply.elapsedTime * 10) / 10;
    metrics.requests.observe({ method, route, status: String(status) }, reply.elapsedTime / 1000);
    log.info({ method, route, status, ms, requestId }, 'request');
    if (isRefusal({ method, route, status }))
      log.warn(
        { method, route, status, requestId, account: accountOf(request), from: networkOf(request.ip) },
        'refused',
      );
  });
}

/** Set by the guard of a module above. */
const accountOf = (request: object): string | undefined =>
  (request as { actor?: { accountId?: string } }).actor?.accountId;
