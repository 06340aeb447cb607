import { type DynamicModule, Global, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Config } from '../config/config.js';
import { Clock } from './clock.js';
import { Metrics } from './http/metrics.js';

export const CONFIG = Symbol('Config');
export const LOGGER = Symbol('Logger');

/** Available to every module: configuration, clock, logger, metrics. */
@Global()
@Module({})
export class CommonModule {
  static for(config: Config, clock: Clock, log: Logger): DynamicModule {
    return {
      module: CommonModule,
      providers: [
        { provide: CONFIG, useValue: config },
        { provide: LOGGER, useValue: log },
        { provide: Clock, useValue: clock },
        Metrics,
      ],
      exports: [CONFIG, LOGGER, Clock, Metrics],
    };
  }
}
