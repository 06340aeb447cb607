import { Body, Controller, Get, HttpCode, Param, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../auth/actor.js';
import { Me, Permit, Idempotent } from '../auth/decorators.js';
import { languageOf } from '../common/language.js';
import { Id } from '../common/validation/id.pipe.js';
import type { IdempotencyKey } from '../database/idempotency.js';
import { OpinionView } from '../opinion/dto/opinion.view.js';
import { CorrectTurnDto, TakeOffDto, TurnCommandView } from '../floor/turn/dto/turn.dto.js';
import {
  CorrectionView,
  CorrectPledgeDto,
  PledgeView,
  RecordDto,
  StrikePledgeDto,
  WritePledgeDto,
  WriteWordsDto,
} from './dto/minutes.dto.js';
import { SessionRecordView } from './record/dto/record.view.js';
import { PledgeService } from './pledge.service.js';
import { RecordService } from './record/record.service.js';
import { TurnCorrectionService } from '../floor/turn/turn-correction.service.js';
import { TranscriptService } from './transcript.service.js';

/** Minutes (biên bản): promises, transcripts, corrections, and the record of the dialogue. */
@ApiTags('minutes')
@Controller('api/v1')
export class MinutesController {
  constructor(
    private readonly pledges: PledgeService,
    private readonly turns: TurnCorrectionService,
    private readonly records: RecordService,
    private readonly spoken: TranscriptService,
  ) {}

  @Post('dialogues/:id/pledges')
  @Permit('minutes.write')
  write(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: WritePledgeDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<PledgeView> {
    return this.pledges.write(me, id, dto, once);
  }

  @Patch('pledges/:id')
  @Permit('minutes.write')
  correctPledge(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: CorrectPledgeDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<PledgeView> {
    return this.pledges.correct(me, id, dto, once);
  }

  @Post('pledges/:id/strike')
  @HttpCode(200)
  @Permit('minutes.write')
  strike(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: StrikePledgeDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<PledgeView> {
    return this.pledges.strike(me, id, dto, once);
  }

  @Patch('turns/:id')
  @Permit('minutes.write')
  correctTurn(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: CorrectTurnDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<TurnCommandView> {
    return this.turns.correct(me, id, dto, once);
  }

  /** Writes the transcript (lời phát biểu) of a request to speak, which becomes its text; a change needs a reason. */
  @Post('opinions/:id/words')
  @HttpCode(200)
  @Permit('minutes.write')
  words(
    @Me() me: Actor,
    @Id() id: string,
    @Body() dto: WriteWordsDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<OpinionView> {
    return this.spoken.write(me, id, dto, once);
  }

  @Post('turns/:id/take-off')
  @HttpCode(200)
  @Permit('minutes.write')
  takeOff(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: TakeOffDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<TurnCommandView> {
    return this.turns.takeOff(me, id, dto, once);
  }

  /** Corrections of the minutes, the latest first. */
  @Get('dialogues/:id/corrections')
  @Permit('minutes.read')
  corrections(@Me() me: Actor, @Param('id') id: string): Promise<CorrectionView[]> {
    return this.records.corrections(me, id);
  }

  /**
   * The record of the dialogue, for keeping or printing. With names only for a purpose, which is written to the trail. Sent as
   * a form with the token of the login in `csrf`, it opens in a tab of its own.
   */
  @Post('dialogues/:id/record')
  @HttpCode(200)
  @Permit('minutes.export')
  @ApiProduces('application/json', 'text/html', 'text/csv')
  @ApiOkResponse({ type: SessionRecordView })
  async record(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() options: RecordDto,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const { body, headers } = await this.records.export(me, id, options, languageOf(request.headers));
    await reply.headers(headers).send(body);
  }
}
