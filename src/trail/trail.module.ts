import { Module } from '@nestjs/common';
import { TrailController } from './trail.controller.js';
import { TrailQueries } from './trail.queries.js';

@Module({ controllers: [TrailController], providers: [TrailQueries] })
export class TrailModule {}
