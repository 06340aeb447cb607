import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import type { Actor } from '../auth/actor.js';
import { Me, Permit, Idempotent } from '../auth/decorators.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { LifecycleService } from './lifecycle/lifecycle.service.js';
import { DialogueQueries } from './dialogue.queries.js';
import {
  ChangeDialogueDto,
  SetAgendaDto,
  SetDepartmentsDto,
  SetFieldsDto,
} from './planning/dto/change-dialogue.dto.js';
import { ClocksView } from './year/dto/clocks.view.js';
import { AnnounceDto, CallOffDto, LifecycleDto, PublishOutcomesDto } from './lifecycle/dto/lifecycle.dto.js';
import { DialoguePage, DialogueView } from './dto/dialogue.view.js';
import { DutyView } from './year/dto/duty.view.js';
import { DutyDto, ListDialoguesDto } from './dto/list-dialogues.dto.js';
import { PlanDialogueDto } from './planning/dto/plan-dialogue.dto.js';
import { YearView } from './year/dto/year.view.js';
import { DutyService } from './year/duty.service.js';
import { IfMatch } from './if-match.js';
import { PlanningService } from './planning/planning.service.js';
import { RehearsalService } from './lifecycle/rehearsal.service.js';
import { YearService } from './year/year.service.js';

/** Sends the version as ETag; it comes back as If-Match or in the body. */
function tagged(reply: FastifyReply, view: DialogueView): DialogueView {
  void reply.header('etag', `"${view.version}"`);
  return view;
}

@ApiTags('dialogues')
@Controller('api/v1')
export class DialogueController {
  constructor(
    private readonly planning: PlanningService,
    private readonly lifecycle: LifecycleService,
    private readonly queries: DialogueQueries,
    private readonly duties: DutyService,
    private readonly rehearsals: RehearsalService,
    private readonly years: YearService,
  ) {}

  @Get('dialogues')
  @Permit('dialogue.read')
  list(@Me() actor: Actor, @Query() query: ListDialoguesDto): Promise<DialoguePage> {
    return this.queries.list(actor, query);
  }

  @Post('dialogues')
  @Permit('dialogue.plan')
  async plan(
    @Me() actor: Actor,
    @Body() dto: PlanDialogueDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<DialogueView> {
    const { id } = await this.planning.plan(actor, dto, { once });
    return this.queries.get(actor, id);
  }

  @Get('dialogues/:id')
  @Permit('dialogue.read')
  async get(
    @Me() actor: Actor,
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DialogueView> {
    return tagged(reply, await this.queries.get(actor, id));
  }

  /** Saves the plan as a whole: columns, departments with their quotas, fields, agenda. What is omitted stays. */
  @Patch('dialogues/:id')
  @Permit('dialogue.plan')
  async change(
    @Me() actor: Actor,
    @Param('id') id: string,
    @Body() dto: ChangeDialogueDto,
    @IfMatch() version: number | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DialogueView> {
    await this.planning.change(actor, id, { version, ...dto });
    return tagged(reply, await this.queries.get(actor, id));
  }

  @Put('dialogues/:id/departments')
  @Permit('dialogue.plan')
  async setDepartments(
    @Me() actor: Actor,
    @Param('id') id: string,
    @Body() dto: SetDepartmentsDto,
    @IfMatch() version: number | undefined,
  ): Promise<DialogueView> {
    await this.planning.change(actor, id, { version, ...dto });
    return this.queries.get(actor, id);
  }

  @Put('dialogues/:id/fields')
  @Permit('dialogue.plan')
  async setFields(
    @Me() actor: Actor,
    @Param('id') id: string,
    @Body() dto: SetFieldsDto,
    @IfMatch() version: number | undefined,
  ): Promise<DialogueView> {
    await this.planning.change(actor, id, { version, ...dto });
    return this.queries.get(actor, id);
  }

  @Put('dialogues/:id/agenda')
  @Permit('dialogue.plan')
  async setAgenda(
    @Me() actor: Actor,
    @Param('id') id: string,
    @Body() dto: SetAgendaDto,
    @IfMatch() version: number | undefined,
  ): Promise<DialogueView> {
    await this.planning.change(actor, id, { version, ...dto });
    return this.queries.get(actor, id);
  }

  /** Publishes the notice, even if it is late; the statutory date then says so. */
  @Post('dialogues/:id/announce')
  @HttpCode(200)
  @Permit('dialogue.announce')
  async announce(@Me() actor: Actor, @Param('id') id: string, @Body() dto: AnnounceDto): Promise<DialogueView> {
    await this.lifecycle.announce(actor, id, dto);
    return this.queries.get(actor, id);
  }

  @Post('dialogues/:id/start')
  @HttpCode(200)
  @Permit('dialogue.run')
  async start(@Me() actor: Actor, @Param('id') id: string, @Body() dto: LifecycleDto): Promise<DialogueView> {
    await this.lifecycle.start(actor, id, dto);
    return this.queries.get(actor, id);
  }

  @Post('dialogues/:id/conclude')
  @HttpCode(200)
  @Permit('dialogue.run')
  async conclude(@Me() actor: Actor, @Param('id') id: string, @Body() dto: LifecycleDto): Promise<DialogueView> {
    await this.lifecycle.conclude(actor, id, dto);
    return this.queries.get(actor, id);
  }

  @Post('dialogues/:id/close')
  @HttpCode(200)
  @Permit('dialogue.close')
  async close(@Me() actor: Actor, @Param('id') id: string, @Body() dto: LifecycleDto): Promise<DialogueView> {
    await this.lifecycle.close(actor, id, dto);
    return this.queries.get(actor, id);
  }

  @Post('dialogues/:id/postpone')
  @HttpCode(200)
  @Permit('dialogue.announce')
  async postpone(@Me() actor: Actor, @Param('id') id: string, @Body() dto: CallOffDto): Promise<DialogueView> {
    await this.lifecycle.postpone(actor, id, dto);
    return this.queries.get(actor, id);
  }

  @Post('dialogues/:id/cancel')
  @HttpCode(200)
  @Permit('dialogue.announce')
  async cancel(@Me() actor: Actor, @Param('id') id: string, @Body() dto: CallOffDto): Promise<DialogueView> {
    await this.lifecycle.cancel(actor, id, dto);
    return this.queries.get(actor, id);
  }

  @Post('dialogues/:id/publish-outcomes')
  @HttpCode(200)
  @Permit('dialogue.publish-outcomes')
  async publishOutcomes(
    @Me() actor: Actor,
    @Param('id') id: string,
    @Body() dto: PublishOutcomesDto,
  ): Promise<DialogueView> {
    await this.lifecycle.publishOutcomes(actor, id, dto);
    return this.queries.get(actor, id);
  }

  /** Gives the hall screen a new secret link; screens opened by the old one close. */
  @Post('dialogues/:id/hall-link')
  @HttpCode(200)
  @Permit('dialogue.run')
  async renewHallLink(@Me() actor: Actor, @Param('id') id: string, @Body() dto: LifecycleDto): Promise<DialogueView> {
    await this.lifecycle.renewHallLink(actor, id, dto);
    return this.queries.get(actor, id);
  }

  /** Creates a rehearsal: a separate dialogue with a log of its own. */
  @Post('dialogues/:id/rehearse')
  @Permit('dialogue.plan')
  async rehearse(
    @Me() actor: Actor,
    @Param('id') id: string,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<DialogueView> {
    const rehearsal = await this.rehearsals.rehearse(actor, id, once);
    return this.queries.get(actor, rehearsal.id);
  }

  @Get('dialogues/:id/clocks')
  @Permit('dialogue.read')
  clocks(@Me() actor: Actor, @Param('id') id: string): Promise<ClocksView> {
    return this.queries.getClocks(actor, id);
  }

  @Get('duty')
  @Permit('dialogue.read')
  duty(@Me() actor: Actor, @Query() { year }: DutyDto): Promise<DutyView[]> {
    return this.duties.list(actor, year);
  }

  /** The year of the actor's own organisations: required and planned dialogues, statutory dates, warnings. */
  @Get('year')
  @Permit('dialogue.read')
  year(@Me() actor: Actor, @Query() { year }: DutyDto): Promise<YearView> {
    return this.years.view(actor, year);
  }
}
