import { fastifyCookie } from '@fastify/cookie';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { languageOf } from '../common/language.js';
import { problemBody, sendProblem } from '../common/problem/problem.filter.js';
import { Refusal } from '../common/problem/refusal.js';
import type { Config } from '../config/config.js';
import { deviceCookie } from './cookies.js';
import type { DeviceService } from './device.service.js';
import type { Budget, RateLimitService } from './rate-limit.service.js';

/** Several times as much as a hall of five hundred behind one address asks for. */
export const perNetwork: Budget = { name: 'requests', points: 24_000, seconds: 60, local: true };
/** A browser that is known already goes on with a budget of its own, whatever somebody else behind its address does. */
const perDevice: Budget = { name: 'requests-device', points: 600, seconds: 60, local: true };
/** Cookies are free: those browsers of a network that have neither worked nor signed in share one such budget. */
export const perUnworked: Budget = { name: 'requests-unworked', points: 24_000, seconds: 60, local: true };
/** What costs nothing to answer, or has to be answered in any case. */
const free = /^\/(?:assets\/|socket\.io\/|api\/health\/|metrics)/;

/**
 * Refuses requests of a network that makes very many, before anything is read or drawn for them: instead of a page a browser
 * gets the sentence alone.
 */
export function limitRequests(
  fastify: FastifyInstance,
  config: Config,
  limits: RateLimitService,
  devices: DeviceService,
): void {
  /** How long a request has to wait, 0 if it need not. */
  const waitMsOf = async ({ ip, headers }: FastifyRequest): Promise<number> => {
    const waitMs = await limits.countFrom(perNetwork, ip);
    if (waitMs === 0 || headers.cookie === undefined) return waitMs;
    const { device, trust } = devices.read(fastifyCookie.parse(headers.cookie)[deviceCookie(config)]);
    if (trust === 'new') return waitMs;
    if (trust === 'returned' && (await limits.countFrom(perUnworked, ip)) > 0) return waitMs;
    const { points } = await limits.count(perDevice, device.token);
    return points > perDevice.points ? waitMs : 0;
  };

  fastify.addHook('onRequest', async (request, reply) => {
    if (!limits.enabled || free.test(request.url)) return undefined;
    const waitMs = await waitMsOf(request);
    if (waitMs === 0) return undefined;
    const refusal = new Refusal('too-many-requests', { retryAfter: Math.ceil(waitMs / 1000) });
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
  });
}
