import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../auth/actor.js';
import { Me, Permit } from '../auth/decorators.js';
import { Id } from '../common/validation/id.pipe.js';
import { ReadSecurityEventsDto } from './dto/security-event.dto.js';
import { SecurityEventPage } from './dto/security-event.view.js';
import { ReadTrailDto } from './dto/trail.dto.js';
import { TrailPage } from './dto/trail.view.js';
import { SecurityEventQueries } from './security-event.queries.js';
import { TrailQueries } from './trail.queries.js';

@ApiTags('trail')
@Controller('api/v1')
export class TrailController {
  constructor(
    private readonly trail: TrailQueries,
    private readonly events: SecurityEventQueries,
  ) {}

  /** Who changed what, when, from, to and why; the latest first. */
  @Get('organisations/:id/trail')
  @Permit('trail.read')
  page(@Me() actor: Actor, @Id() id: string, @Query() query: ReadTrailDto): Promise<TrailPage> {
    return this.trail.list(actor, id, query);
  }

  /** Failed sign-ins and other refusals that tell of an attack; the latest first. They are kept for ninety days. */
  @Get('organisations/:id/security-events')
  @Permit('account.manage')
  securityEvents(
    @Me() actor: Actor,
    @Id() id: string,
    @Query() query: ReadSecurityEventsDto,
  ): Promise<SecurityEventPage> {
    return this.events.list(actor, id, query);
  }
}
