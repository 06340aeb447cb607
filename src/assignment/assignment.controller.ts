import { Body, Controller, Get, HttpCode, Post, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.js';
import { Me, Permit } from '../auth/decorators.js';
import { unlessNotModified } from '../common/http/etag.js';
import { Id } from '../common/validation/id.pipe.js';
import { AssignmentQueries } from './assignment.queries.js';
import { AssignmentService } from './assignment.service.js';
import { AssignmentDetailView, AssignmentPageView } from './dto/assignment.view.js';
import {
  OnVersionDto,
  ReassignDto,
  ReportProgressDto,
  SubmitAssignmentDto,
  WithReasonDto,
} from './dto/assignment.dto.js';
import { ListAssignmentsDto } from './dto/list-assignments.dto.js';

@ApiTags('assignments')
@Controller('api/v1/assignments')
export class AssignmentController {
  constructor(
    private readonly assignments: AssignmentService,
    private readonly queries: AssignmentQueries,
  ) {}

  /** 304 while the page is unchanged; departments poll every few seconds. */
  @Get()
  @Permit('assignment.read')
  async list(
    @Me() actor: Actor,
    @Query() query: ListAssignmentsDto,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AssignmentPageView | undefined> {
    return unlessNotModified(request, reply, await this.queries.list(actor, query));
  }

  @Get(':id')
  @Permit('assignment.read')
  get(@Me() actor: Actor, @Id() id: string): Promise<AssignmentDetailView> {
    return this.queries.get(actor, id);
  }

  @Post(':id/acknowledge')
  @HttpCode(200)
  @Permit('assignment.work')
  async acknowledge(@Me() actor: Actor, @Id() id: string, @Body() dto: OnVersionDto): Promise<AssignmentDetailView> {
    await this.assignments.acknowledge(actor, id, dto.version);
    return this.queries.get(actor, id);
  }

  @Post(':id/start')
  @HttpCode(200)
  @Permit('assignment.work')
  async start(@Me() actor: Actor, @Id() id: string, @Body() dto: OnVersionDto): Promise<AssignmentDetailView> {
    await this.assignments.start(actor, id, dto.version);
    return this.queries.get(actor, id);
  }

  @Post(':id/report')
  @HttpCode(200)
  @Permit('assignment.work')
  async report(@Me() actor: Actor, @Id() id: string, @Body() dto: ReportProgressDto): Promise<AssignmentDetailView> {
    await this.assignments.report(actor, id, dto.version, dto.text);
    return this.queries.get(actor, id);
  }

  @Post(':id/submit')
  @HttpCode(200)
  @Permit('assignment.work')
  async submit(@Me() actor: Actor, @Id() id: string, @Body() dto: SubmitAssignmentDto): Promise<AssignmentDetailView> {
    await this.assignments.submit(actor, id, dto);
    return this.queries.get(actor, id);
  }

  @Post(':id/return')
  @HttpCode(200)
  @Permit('assignment.approve')
  async return(@Me() actor: Actor, @Id() id: string, @Body() dto: WithReasonDto): Promise<AssignmentDetailView> {
    await this.assignments.return(actor, id, dto.version, dto.reason);
    return this.queries.get(actor, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Permit('assignment.approve')
  async approve(@Me() actor: Actor, @Id() id: string, @Body() dto: OnVersionDto): Promise<AssignmentDetailView> {
    await this.assignments.approve(actor, id, dto.version);
    return this.queries.get(actor, id);
  }

  @Post(':id/hand-back')
  @HttpCode(200)
  @Permit('assignment.work')
  async handBack(@Me() actor: Actor, @Id() id: string, @Body() dto: WithReasonDto): Promise<AssignmentDetailView> {
    await this.assignments.handBack(actor, id, dto.version, dto.reason);
    return this.queries.get(actor, id);
  }

  @Post(':id/reassign')
  @HttpCode(200)
  @Permit('assignment.manage')
  async reassign(@Me() actor: Actor, @Id() id: string, @Body() dto: ReassignDto): Promise<AssignmentDetailView> {
    await this.assignments.reassign(actor, id, dto);
    return this.queries.get(actor, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permit('assignment.manage')
  async cancel(@Me() actor: Actor, @Id() id: string, @Body() dto: WithReasonDto): Promise<AssignmentDetailView> {
    await this.assignments.cancel(actor, id, dto.version, dto.reason);
    return this.queries.get(actor, id);
  }

  @Post(':id/reopen')
  @HttpCode(200)
  @Permit('assignment.manage')
  async reopen(@Me() actor: Actor, @Id() id: string, @Body() dto: WithReasonDto): Promise<AssignmentDetailView> {
    await this.assignments.reopen(actor, id, dto.version, dto.reason);
    return this.queries.get(actor, id);
  }
}
