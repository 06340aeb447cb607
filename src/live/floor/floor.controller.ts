import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit, Repeatable } from '../../auth/permit.js';
import type { Once } from '../../database/idempotency.js';
import { AnsweringDto, CallDto, GiveDto, OnFloorDto, PutBackDto, SlideDto, TimerDto } from './dto/floor.dto.js';
import { FloorView } from './dto/floor.view.js';
import { FloorService } from './floor.service.js';

/** The floor by command. All answer with the floor as it stands afterwards; 409 `floor-changed` carries it as `present`. */
@ApiTags('floor')
@Controller('api/v1/dialogues/:id/floor')
export class FloorController {
  constructor(private readonly floor: FloorService) {}

  @Post('call')
  @HttpCode(200)
  @Permit('floor.command')
  call(@Me() me: Actor, @Param('id') id: string, @Body() dto: CallDto, @Repeatable() once?: Once): Promise<FloorView> {
    return this.floor.call(me, id, dto, once);
  }

  @Post('give')
  @HttpCode(200)
  @Permit('floor.command')
  give(@Me() me: Actor, @Param('id') id: string, @Body() dto: GiveDto, @Repeatable() once?: Once): Promise<FloorView> {
    return this.floor.give(me, id, dto, once);
  }

  @Post('pause')
  @HttpCode(200)
  @Permit('dialogue.run')
  pause(@Me() me: Actor, @Param('id') id: string, @Body() { expectedOnFloor }: OnFloorDto): Promise<FloorView> {
    return this.floor.pause(me, id, expectedOnFloor);
  }

  @Post('resume')
  @HttpCode(200)
  @Permit('dialogue.run')
  resume(@Me() me: Actor, @Param('id') id: string, @Body() { expectedOnFloor }: OnFloorDto): Promise<FloorView> {
    return this.floor.resume(me, id, expectedOnFloor);
  }

  @Post('put-back')
  @HttpCode(200)
  @Permit('floor.command')
  putBack(@Me() me: Actor, @Param('id') id: string, @Body() dto: PutBackDto): Promise<FloorView> {
    return this.floor.putBack(me, id, dto);
  }

  @Post('end')
  @HttpCode(200)
  @Permit('floor.command')
  end(@Me() me: Actor, @Param('id') id: string, @Body() { expectedOnFloor }: OnFloorDto): Promise<FloorView> {
    return this.floor.end(me, id, expectedOnFloor);
  }

  @Post('timer')
  @HttpCode(200)
  @Permit('floor.command')
  timer(@Me() me: Actor, @Param('id') id: string, @Body() dto: TimerDto): Promise<FloorView> {
    return this.floor.timer(me, id, dto);
  }

  @Post('slide')
  @HttpCode(200)
  @Permit('floor.command')
  slide(@Me() me: Actor, @Param('id') id: string, @Body() dto: SlideDto): Promise<FloorView> {
    return this.floor.slide(me, id, dto);
  }

  @Post('answering')
  @HttpCode(200)
  @Permit('floor.command')
  answering(@Me() me: Actor, @Param('id') id: string, @Body() dto: AnsweringDto): Promise<FloorView> {
    return this.floor.answering(me, id, dto);
  }
}
