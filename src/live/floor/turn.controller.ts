import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit } from '../../auth/permit.js';
import { SplitOffDto, TurnView } from './dto/turn.dto.js';
import { TurnService } from './turn.service.js';

@ApiTags('floor')
@Controller('api/v1')
export class TurnController {
  constructor(private readonly turns: TurnService) {}

  @Get('dialogues/:id/turns')
  @Permit('opinion.read')
  list(@Me() me: Actor, @Param('id') id: string): Promise<TurnView[]> {
    return this.turns.list(me, id);
  }

  @Post('turns/:id/opinions')
  @HttpCode(200)
  @Permit('floor.command')
  splitOff(@Me() me: Actor, @Param('id') id: string, @Body() { opinionId }: SplitOffDto): Promise<TurnView> {
    return this.turns.splitOff(me, id, opinionId);
  }
}
