import { Module } from '@nestjs/common';
import { SecurityEventQueries } from './security-event.queries.js';
import { TrailController } from './trail.controller.js';
import { TrailQueries } from './trail.queries.js';

@Module({ controllers: [TrailController], providers: [SecurityEventQueries, TrailQueries] })
export class TrailModule {}
