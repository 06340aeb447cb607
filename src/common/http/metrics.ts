import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Counter, Gauge, Histogram, Registry } from 'prom-client';

const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** Prometheus metrics. Labels are route patterns and states, never ids or names. */
@Injectable()
export class Metrics implements OnApplicationShutdown {
  readonly registry = new Registry();
  readonly requests = new Histogram({
    name: 'http_request_duration_seconds',
    help: 'Time from the request to the end of its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: seconds,
    registers: [this.registry],
  });
  readonly groups = new Histogram({
    name: 'transaction_group_size',
    help: 'Works that shared one COMMIT.',
    buckets: [1, 2, 5, 10, 20, 50, 100],
    registers: [this.registry],
  });
  /** Maintained by the live gateway. */
  readonly liveConnections = new Gauge({
    name: 'live_connections',
    help: 'Open live sockets.',
    labelNames: ['audience'],
    registers: [this.registry],
  });
  readonly securityEvents = new Counter({
    name: 'security_events_total',
    help: 'Refusals that tell of an attack when there are many.',
    labelNames: ['kind'],
    registers: [this.registry],
  });
  readonly messages = new Counter({
    name: 'messages_total',
    help: 'What became of messages: sent, dropped, given_up; again for a try that failed for now.',
    labelNames: ['channel', 'fate'],
    registers: [this.registry],
  });
  private readonly delay = monitorEventLoopDelay({ resolution: 10 });

  constructor() {
    this.delay.enable();
    const { delay } = this;
    new Gauge({
      name: 'event_loop_delay_seconds',
      help: 'Delay of the event loop since the last reading.',
      labelNames: ['quantile'],
      registers: [this.registry],
      collect() {
        for (const quantile of [50, 99, 100])
          this.set({ quantile: String(quantile / 100) }, delay.percentile(quantile) / 1e9);
        delay.reset();
      },
    });
    new Gauge({
      name: 'process_resident_memory_bytes',
      help: 'Resident memory.',
      registers: [this.registry],
      collect() {
        this.set(process.memoryUsage.rss());
      },
    });
    new Gauge({
      name: 'process_start_time_seconds',
      help: 'Start of the process, seconds since 1970.',
      registers: [this.registry],
    }).set(Math.round(Date.now() / 1000 - process.uptime()));
  }

  /** Sockets of every kind, also those that have joined nothing. */
  countConnections(count: () => number): void {
    new Gauge({
      name: 'socket_connections',
      help: 'Open connections of the socket server.',
      registers: [this.registry],
      collect() {
        this.set(count());
      },
    });
  }

  onApplicationShutdown(): void {
    this.delay.disable();
  }
}
