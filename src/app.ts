import 'reflect-metadata';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { constants } from 'node:zlib';
import fastifyCompress from '@fastify/compress';
import fastifyCookie from '@fastify/cookie';
import fastifyFormbody from '@fastify/formbody';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { FastifyReply, FastifyRequest, FastifyServerOptions } from 'fastify';
import type { Logger } from 'pino';
import { AppModule } from './app.module.js';
import { DeviceService } from './auth/device.service.js';
import { limitRequests } from './auth/limit-requests.js';
import { noteRefusals } from './auth/note-refusals.js';
import { RateLimitService } from './auth/rate-limit.service.js';
import { SecurityLog } from './auth/security-log.service.js';
import { Clock } from './common/clock.js';
import { parseJson } from './common/json-depth.js';
import { createLogger, nestLogger } from './common/logging.js';
import { checkHost } from './common/http/host-check.js';
import { createHttpAndHttpsServer } from './common/http/http-and-https-server.js';
import { Metrics } from './common/http/metrics.js';
import {
  connectionLimits,
  limitConnections,
  mostPerNetwork,
  refuseConnection,
  requestTimeoutMs,
} from './common/http/connection-limits.js';
import { warnOfUnknownProxy } from './common/http/proxy-warning.js';
import { logRequests } from './common/http/request-log.js';
import { addSecurityHeaders, securityHeaders } from './common/http/security-headers.js';
import { sendProblem } from './common/problem/problem.filter.js';
import { notFound, Refusal } from './common/problem/refusal.js';
import { createValidationPipe } from './common/validation/validation.pipe.js';
import { type Config, servesBoth } from './config/config.js';
import { Transaction } from './database/transaction.js';
import { serveAssets } from './web/assets.js';
import { PageFilter } from './web/page.filter.js';
import { Pages } from './web/pages.js';

const maxBody = 1024 * 1024;
const maxDepth = 20;

/** http, https, or both on one port. */
function listening(config: Config): FastifyServerOptions {
  if (!config.tls) return { http: connectionLimits } as FastifyServerOptions;
  const tls = { cert: readFileSync(config.tls.cert), key: readFileSync(config.tls.key) };
  if (!servesBoth(config)) return { https: { ...connectionLimits, ...tls } } as FastifyServerOptions;
  const limits = { ...connectionLimits, requestTimeout: requestTimeoutMs };
  return { serverFactory: (handler) => createHttpAndHttpsServer(handler, tls, limits) };
}

export interface Running {
  app: NestFastifyApplication;
  clock: Clock;
  log: Logger;
}

/** Builds the whole application; nothing listens yet. The only place that knows the HTTP adapter. */
export async function createApp(config: Config, log: Logger = createLogger(config.logLevel)): Promise<Running> {
  const clock = new Clock(config.now ?? undefined);
  const adapter = new FastifyAdapter({
    trustProxy: config.trustProxy > 0 && ((_address, hop) => hop < config.trustProxy),
    bodyLimit: maxBody,
    genReqId: () => randomUUID(),
    // An address that cannot be decoded or is too long for the router leads nowhere.
    frameworkErrors: (_error: Error, request: FastifyRequest, reply: FastifyReply) =>
      sendProblem(notFound(), request, reply.headers(securityHeaders(config, request))),
    requestTimeout: requestTimeoutMs,
    clientErrorHandler: refuseConnection,
    // A request on a connection that is still open when the server stops is answered like any other.
    return503OnClosing: false,
    ...listening(config),
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.for(config, clock, log), adapter, {
    logger: nestLogger(log),
    abortOnError: false,
    bodyParser: false,
  });
  const fastify = adapter.getInstance();
  const metrics = app.get(Metrics);
  app.get(Transaction).onGroup((size) => metrics.groups.observe(size));
  addSecurityHeaders(fastify, config);
  checkHost(fastify, config);
  logRequests(fastify, log, metrics);
  limitRequests(fastify, config, app.get(RateLimitService), app.get(DeviceService));
  noteRefusals(fastify, app.get(SecurityLog));
  warnOfUnknownProxy(fastify, config, log);
  limitConnections(fastify.server, { most: config.rateLimit && config.trustProxy === 0 ? mostPerNetwork : Infinity });
  // A foreign page can send text/plain without being asked; no route takes it.
  fastify.removeContentTypeParser(['application/json', 'text/plain']);
  fastify.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    if (text === '') return done(null, undefined);
    const parsed = parseJson(text as string, maxDepth);
    if ('value' in parsed) return done(null, parsed.value);
    done(new Refusal('tooDeep' in parsed ? 'body-too-deep' : 'malformed-body', { params: { max: maxDepth } }));
  });
  await app.register(fastifyCompress, {
    threshold: 1024,
    globalDecompression: false,
    encodings: ['br', 'gzip'],
    // Quick rather than smallest: pages are made anew for every reader.
    brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  });
  await app.register(fastifyFormbody, { bodyLimit: maxBody });
  await app.register(fastifyCookie);
  await serveAssets(app);
  app.useGlobalPipes(createValidationPipe());
  app.useGlobalFilters(new PageFilter(log, app.get(Pages)));
  app.useWebSocketAdapter(new IoAdapter(app));
  return { app, clock, log };
}
