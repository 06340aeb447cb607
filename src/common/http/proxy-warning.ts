import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from '../../config/config.js';

const sentence = 'all people behind the proxy count as one address; set TRUST_PROXY to the number of proxies in front';

/**
 * With a proxy in front that TRUST_PROXY does not tell of, every limit by address counts everybody together. Warns at start
 * where nothing else can serve https, and once when a proxy shows itself.
 */
export function warnOfUnknownProxy(fastify: FastifyInstance, config: Config, log: Logger): void {
  if (config.trustProxy > 0) return;
  if (config.publicUrlGiven && config.publicUrl.protocol === 'https:' && !config.tls)
    log.warn(`PUBLIC_URL is https without TLS_CERT, but TRUST_PROXY is 0: ${sentence}`);
  let warned = false;
  fastify.addHook('onRequest', async ({ headers }) => {
    if (warned || (headers['x-forwarded-for'] ?? headers.forwarded) === undefined) return;
    warned = true;
    log.warn(`a request came with X-Forwarded-For or Forwarded, but TRUST_PROXY is 0: ${sentence}`);
  });
}
