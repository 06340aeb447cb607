import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import { AnswerService } from './answer.service.js';
import { AssignmentQueries } from '../assignment.queries.js';
import { AnswerFullView, AnswerListView } from '../dto/assignment.view.js';
import { AnswerTextDto, OnVersionDto, ReviseAnswerDto, WithReasonDto } from '../dto/assignment.dto.js';
import { ListAnswersDto } from '../dto/list-assignments.dto.js';

@ApiTags('answers')
@Controller('api/v1')
export class AnswerController {
  constructor(
    private readonly answers: AnswerService,
    private readonly queries: AssignmentQueries,
  ) {}

  @Get('answers')
  @Permit('assignment.read')
  list(@Me() actor: Actor, @Query() query: ListAnswersDto): Promise<AnswerListView> {
    return this.queries.listAnswers(actor, query);
  }

  @Post('assignments/:id/answers')
  @Permit('answer.draft')
  async draft(@Me() actor: Actor, @Id() id: string, @Body() dto: AnswerTextDto): Promise<AnswerFullView> {
    return this.queries.getAnswer(actor, (await this.answers.draft(actor, id, dto)).id);
  }

  @Post('answers/:id/revise')
  @HttpCode(200)
  @Permit('answer.draft')
  async revise(@Me() actor: Actor, @Id() id: string, @Body() dto: ReviseAnswerDto): Promise<AnswerFullView> {
    await this.answers.revise(actor, id, dto.version, dto);
    return this.queries.getAnswer(actor, id);
  }

  @Post('answers/:id/approve')
  @HttpCode(200)
  @Permit('answer.approve')
  async approve(@Me() actor: Actor, @Id() id: string, @Body() dto: OnVersionDto): Promise<AnswerFullView> {
    await this.answers.approve(actor, id, dto.version);
    return this.queries.getAnswer(actor, id);
  }

  @Post('answers/:id/return')
  @HttpCode(200)
  @Permit('answer.return')
  async return(@Me() actor: Actor, @Id() id: string, @Body() dto: WithReasonDto): Promise<AnswerFullView> {
    await this.answers.return(actor, id, dto.version, dto.reason);
    return this.queries.getAnswer(actor, id);
  }

  @Post('answers/:id/release')
  @HttpCode(200)
  @Permit('answer.release')
  async release(@Me() actor: Actor, @Id() id: string, @Body() dto: OnVersionDto): Promise<AnswerFullView> {
    await this.answers.release(actor, id, dto.version);
    return this.queries.getAnswer(actor, id);
  }

  @Post('answers/:id/publish')
  @HttpCode(200)
  @Permit('answer.publish')
  async publish(@Me() actor: Actor, @Id() id: string, @Body() dto: OnVersionDto): Promise<AnswerFullView> {
    await this.answers.publish(actor, id, dto.version);
    return this.queries.getAnswer(actor, id);
  }

  @Post('answers/:id/withdraw')
  @HttpCode(200)
  @Permit('answer.publish')
  async withdraw(@Me() actor: Actor, @Id() id: string, @Body() dto: WithReasonDto): Promise<AnswerFullView> {
    await this.answers.withdraw(actor, id, dto.version, dto.reason);
    return this.queries.getAnswer(actor, id);
  }
}
