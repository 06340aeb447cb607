import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Refusal } from '../common/problem/refusal.js';
import { type SecurityEventKind, securityEventKinds } from '../contract/security.js';
import type { SecurityLog } from './security-log.service.js';

const kindOf = ({ code, details }: Refusal): SecurityEventKind | undefined =>
  details.errors?.some(({ rule }) => rule === 'password-wrong')
    ? 'password-wrong'
    : securityEventKinds.find((kind) => kind === code);

/** Tells the security log of refused requests. */
export function noteRefusals(fastify: FastifyInstance, events: SecurityLog): void {
  fastify.addHook('onResponse', async ({ refusal, actor, ip, method, routeOptions }: FastifyRequest) => {
    const kind = refusal && kindOf(refusal);
    if (!kind) return;
    const route = `${method} ${routeOptions.url ?? '(none)'}`;
    events.note({ kind, route, address: ip, account: refusal.details.account ?? actor });
  });
}
