import { Module } from '@nestjs/common';
import { TrailController } from './trail.controller.js';
import { TrailReading } from './trail.queries.js';

@Module({ controllers: [TrailController], providers: [TrailReading] })
export class TrailModule {}
