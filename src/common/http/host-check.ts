import { isIP } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Config } from '../../config/config.js';
import { sendProblem } from '../problem/problem.filter.js';
import { Refusal } from '../problem/refusal.js';

/** Names that nobody outside of a network can point at a machine in it. */
const inside = /^[^.]+$|\.(?:local|localhost|internal|lan|home|corp|home\.arpa)$/;

/**
 * Whether a request may be meant for this installation. Asked by any other name of the public net, a browser was led here
 * by somebody who owns that name, and would treat what it gets as theirs.
 */
export function isOwnHost(host: string | undefined, { publicUrl, publicUrlGiven }: Config): boolean {
  if (!publicUrlGiven) return true;
  const named = `http://${host ?? ''}`;
  if (!URL.canParse(named)) return false;
  const { hostname } = new URL(named);
  return hostname === publicUrl.hostname || isIP(hostname.replace(/^\[|\]$/g, '')) !== 0 || inside.test(hostname);
}

const countHosts = ({ raw }: FastifyRequest): number =>
  raw.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host').length;

/** Refuses requests for another host, and those that name two, of which a proxy may have read the other one. */
export function checkHost(fastify: FastifyInstance, config: Config): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const code =
      countHosts(request) > 1 ? 'malformed-request' : !isOwnHost(request.headers.host, config) && 'wrong-host';
    if (!code) return undefined;
    sendProblem(new Refusal(code), request, reply);
    return reply;
  });
}
