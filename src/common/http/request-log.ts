import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.js';

/** Logs one line per request, without query string, address or person, and records its duration in the metrics. */
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
  });
}
