import { Body, Controller, Get, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Permit } from '../../auth/decorators.js';
import { type Budget, RateLimitService } from '../../auth/rate-limit.service.js';
import { SetUpDto } from './dto/set-up.dto.js';
import { SetUpDoneView, SetUpStateView } from './dto/set-up.view.js';
import { SetUpService } from './set-up.service.js';

const tries: Budget = { name: 'set-up', points: 30, seconds: 600 };

@ApiTags('set-up')
@Controller('api/v1/set-up')
export class SetUpController {
  constructor(
    private readonly setUp: SetUpService,
    private readonly limits: RateLimitService,
  ) {}

  @Get()
  @Permit('public.read')
  async state(): Promise<SetUpStateView> {
    return { needed: await this.setUp.isNeeded() };
  }

  /** Creates the first organisation and its administrator, once. */
  @Post()
  @Permit('public.read')
  async complete(@Body() dto: SetUpDto, @Req() request: FastifyRequest): Promise<SetUpDoneView> {
    await this.limits.consumeFrom(tries, request.ip);
    return this.setUp.complete(dto);
  }
}
