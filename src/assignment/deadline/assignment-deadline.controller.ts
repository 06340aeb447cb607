import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import { AssignmentQueries } from '../assignment.queries.js';
import { AssignmentDeadlineService } from './assignment-deadline.service.js';
import { AssignmentDetailView } from '../dto/assignment.view.js';
import {
  AskExtensionDto,
  GrantExtensionDto,
  OnVersionDto,
  RefuseExtensionDto,
  UrgeDto,
  WithReasonDto,
} from '../dto/assignment.dto.js';

@ApiTags('assignments')
@Controller('api/v1')
export class AssignmentDeadlineController {
  constructor(
    private readonly clock: AssignmentDeadlineService,
    private readonly queries: AssignmentQueries,
  ) {}

  @Post('assignments/:id/extensions')
  @Permit('assignment.work')
  async askExtension(
    @Me() actor: Actor,
    @Id() id: string,
    @Body() dto: AskExtensionDto,
  ): Promise<AssignmentDetailView> {
    await this.clock.askExtension(actor, id, dto);
    return this.queries.get(actor, id);
  }

  @Post('extensions/:id/grant')
  @HttpCode(200)
  @Permit('assignment.manage')
  async grant(@Me() actor: Actor, @Id() id: string, @Body() dto: GrantExtensionDto): Promise<AssignmentDetailView> {
    const { assignmentId } = await this.clock.grant(actor, id, dto);
    return this.queries.get(actor, assignmentId);
  }

  @Post('extensions/:id/refuse')
  @HttpCode(200)
  @Permit('assignment.manage')
  async refuse(@Me() actor: Actor, @Id() id: string, @Body() dto: RefuseExtensionDto): Promise<AssignmentDetailView> {
    const { assignmentId } = await this.clock.refuse(actor, id, dto.reason);
    return this.queries.get(actor, assignmentId);
  }

  @Post('assignments/:id/pause')
  @HttpCode(200)
  @Permit('assignment.work')
  async pause(@Me() actor: Actor, @Id() id: string, @Body() dto: WithReasonDto): Promise<AssignmentDetailView> {
    await this.clock.pause(actor, id, dto.version, dto.reason);
    return this.queries.get(actor, id);
  }

  @Post('assignments/:id/resume')
  @HttpCode(200)
  @Permit('assignment.work')
  async resume(@Me() actor: Actor, @Id() id: string, @Body() dto: OnVersionDto): Promise<AssignmentDetailView> {
    await this.clock.resume(actor, id, dto.version);
    return this.queries.get(actor, id);
  }

  @Post('assignments/:id/urge')
  @Permit('assignment.urge')
  async urge(@Me() actor: Actor, @Id() id: string, @Body() dto: UrgeDto): Promise<AssignmentDetailView> {
    await this.clock.urge(actor, id, dto.words ?? null);
    return this.queries.get(actor, id);
  }
}
