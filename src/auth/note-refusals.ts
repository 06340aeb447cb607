import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SecurityLog } from './security-log.service.js';

/** Tells the security log of refused requests. */
export function noteRefusals(fastify: FastifyInstance, events: SecurityLog): void {
  fastify.addHook('onResponse', async ({ refusal, actor, ip, method, routeOptions }: FastifyRequest) => {
    if (!refusal) return;
    const route = `${method} ${routeOptions.url ?? '(none)'}`;
    events.noteRefusal(refusal, { route, address: ip, account: refusal.details.account ?? actor });
  });
}
