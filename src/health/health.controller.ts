import { type BeforeApplicationShutdown, Controller, Get, Header, Inject, Req } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permit } from '../auth/decorators.js';
import { sameSecret } from '../auth/tokens.js';
import { Clock } from '../common/clock.js';
import { CONFIG } from '../common/common.module.js';
import { Metrics } from '../common/http/metrics.js';
import { notFound, Refusal } from '../common/problem/refusal.js';
import type { Config } from '../config/config.js';
import { Readiness } from '../database/readiness.js';
import { HealthView, TimeView } from './health.view.js';

const loopback = /^(::1|(::ffff:)?127(\.\d+){3})$/;

@ApiTags('health')
@Controller()
export class HealthController implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly readiness: Readiness,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  beforeApplicationShutdown(): void {
    this.stopping = true;
  }

  /** Liveness: the process responds. */
  @Get('api/health/live')
  @Permit('public.read')
  live(): HealthView {
    return { status: 'ok' };
  }

  /** Readiness: the database has this release's schema and can be read and written, which is known within two seconds. */
  @Get('api/health/ready')
  @Permit('public.read')
  async ready(): Promise<HealthView> {
    if (this.stopping) throw new Refusal('shutting-down', { retryAfter: 5 });
    await this.readiness.assertReady();
    return { status: 'ok' };
  }

  /** The server's clock, for the timers on screens. */
  @Get('api/v1/time')
  @Permit('public.read')
  time(): TimeView {
    return { now: this.clock.now().toISOString() };
  }

  /**
   * For a collector on the same machine. Requests forwarded by a proxy also come from loopback but carry forwarding headers;
   * they, like all others, get 404. A proxy that sets none of these is kept out by METRICS_TOKEN.
   */
  @Get('metrics')
  @Permit('public.read')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiExcludeEndpoint()
  figures(@Req() { socket, headers }: FastifyRequest): Promise<string> {
    const { metricsToken } = this.config;
    if (metricsToken !== null && !sameSecret(headers.authorization ?? '', `Bearer ${metricsToken}`)) throw notFound();
    const handedOn = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['x-real-ip'];
    if (!loopback.test(socket.remoteAddress ?? '') || handedOn !== undefined) throw notFound();
    return this.metrics.registry.metrics();
  }
}
