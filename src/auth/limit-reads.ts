import type { FastifyInstance } from 'fastify';
import { languageOf } from '../common/language.js';
import { problemBody, sendProblem, toRefusal } from '../common/problem/problem.filter.js';
import type { Budget, RateLimitService } from './rate-limit.service.js';

/** Pages and API of one network: several times as many as a hall of five hundred behind one address asks for. */
export const perNetwork: Budget = { name: 'reads', points: 24_000, seconds: 60, local: true };
/** What costs nothing to answer, or has to be answered in any case. */
const free = /^\/(?:assets\/|socket\.io\/|api\/health\/|metrics)/;

/**
 * Refuses reads of a network that asks for very many, before anything is read or drawn for them: instead of a page a browser
 * gets the sentence alone.
 */
export function limitReads(fastify: FastifyInstance, limits: RateLimitService): void {
  fastify.addHook('onRequest', async (request, reply) => {
    if (!limits.enabled || request.method !== 'GET' || free.test(request.url)) return undefined;
    try {
      await limits.consumeFrom(perNetwork, request.ip);
      return undefined;
    } catch (error) {
      const refusal = toRefusal(error);
      if (request.url.startsWith('/api/')) sendProblem(refusal, request, reply);
      else {
        request.refusal = refusal;
        void reply
          .status(refusal.status)
          .headers({ 'retry-after': String(refusal.details.retryAfter), 'cache-control': 'no-store' })
          .type('text/plain; charset=utf-8')
          .send(problemBody(refusal, languageOf(request.headers)).detail);
      }
      return reply;
    }
  });
}
