import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit, Idempotent } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { DirectiveQueries } from './directive.queries.js';
import { DirectiveService } from './directive.service.js';
import { DueOptionQueries } from '../deadline/due-option.queries.js';
import { GiveDirectiveDto } from './dto/directive.dto.js';
import { DirectiveListView, GivenDirectiveView } from './dto/directive.view.js';
import { DueOptionsView } from '../deadline/dto/due-options.view.js';
import { DueOptionsDto } from '../dto/list-assignments.dto.js';

@ApiTags('assignments')
@Controller('api/v1/dialogues/:id')
export class DirectiveController {
  constructor(
    private readonly directives: DirectiveService,
    private readonly queries: DirectiveQueries,
    private readonly dueOptions: DueOptionQueries,
  ) {}

  @Post('directives')
  @Permit('directive.give')
  give(
    @Me() actor: Actor,
    @Id() dialogueId: string,
    @Body() dto: GiveDirectiveDto,
    @Idempotent() once: IdempotencyKey | undefined,
  ): Promise<GivenDirectiveView> {
    return this.directives.give(actor, dialogueId, dto, once);
  }

  @Get('directives')
  @Permit('assignment.read')
  list(@Me() actor: Actor, @Id() dialogueId: string): Promise<DirectiveListView> {
    return this.queries.list(actor, dialogueId);
  }

  @Get('due-options')
  @Permit('opinion.decide')
  options(
    @Me() actor: Actor,
    @Id() dialogueId: string,
    @Query() { opinionId }: DueOptionsDto,
  ): Promise<DueOptionsView> {
    return this.dueOptions.get(actor, dialogueId, opinionId ?? null);
  }
}
