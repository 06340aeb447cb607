import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit, Idempotent } from '../../auth/decorators.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { CorrectPaperDto, NumberPaperDto, PaperDialogueView, PaperView, PaperYearDto } from './dto/paper.dto.js';
import { PaperService } from './paper.service.js';

/** The records clerk's register of signed documents. */
@ApiTags('papers')
@Controller('api/v1')
export class PaperController {
  constructor(private readonly papers: PaperService) {}

  @Get('papers')
  @Permit('paper.number')
  register(@Me() me: Actor, @Query() { year }: PaperYearDto): Promise<PaperDialogueView[]> {
    return this.papers.register(me, year);
  }

  @Get('dialogues/:id/papers')
  @Permit('paper.read')
  list(@Me() me: Actor, @Param('id') id: string): Promise<PaperView[]> {
    return this.papers.list(me, id);
  }

  @Post('dialogues/:id/papers')
  @Permit('paper.number')
  number(
    @Me() me: Actor,
    @Param('id') id: string,
    @Body() dto: NumberPaperDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<PaperView> {
    return this.papers.number(me, id, dto, once);
  }

  @Patch('papers/:id')
  @Permit('paper.number')
  correct(@Me() me: Actor, @Param('id') id: string, @Body() dto: CorrectPaperDto): Promise<PaperView> {
    return this.papers.correct(me, id, dto);
  }
}
