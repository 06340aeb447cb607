import { type BeforeApplicationShutdown, Controller, Get, Header, Req } from '@nestjs/common';
import { ApiExcludeEndpoint, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permit } from '../auth/decorators.js';
import { Clock } from '../common/clock.js';
import { Metrics } from '../common/http/metrics.js';
import { notFound, Refusal } from '../common/problem/refusal.js';
import { migrations } from '../database/migrations/index.js';
import { Reader } from '../database/reader.js';
import { HealthView, TimeView } from './health.view.js';

const loopback = /^(::1|(::ffff:)?127(\.\d+){3})$/;

@ApiTags('health')
@Controller()
export class HealthController implements BeforeApplicationShutdown {
  private stopping = false;

  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly metrics: Metrics,
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

  /** Readiness: the database can be read and has this release's schema. */
  @Get('api/health/ready')
  @Permit('public.read')
  async ready(): Promise<HealthView> {
    if (this.stopping) throw new Refusal('shutting-down', { retryAfter: 5 });
    const [row] = await this.reader.rows<{ applied: number }>(
      'SELECT CAST(count(*) AS int) AS applied FROM migrations',
    );
    if (row?.applied !== migrations.length) throw new Refusal('database-unavailable', { retryAfter: 5 });
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
   * they, like all others, get 404.
   */
  @Get('metrics')
  @Permit('public.read')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  @ApiExcludeEndpoint()
  figures(@Req() { socket, headers }: FastifyRequest): Promise<string> {
    const handedOn = headers['x-forwarded-for'] ?? headers['forwarded'] ?? headers['x-real-ip'];
    if (!loopback.test(socket.remoteAddress ?? '') || handedOn !== undefined) throw notFound();
    return this.metrics.registry.metrics();
  }
}
