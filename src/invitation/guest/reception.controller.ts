import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { TakesChallenge } from '../../auth/challenge-header.js';
import type { Caller } from '../../auth/caller.js';
import { Device, From, Me, Permit, Idempotent } from '../../auth/decorators.js';
import type { IdempotencyKey } from '../../database/idempotency.js';
import { CheckInService } from './check-in.service.js';
import { CheckInDto, ListGuestsDto, RegisterDto, WalkInDto } from './dto/guest.dto.js';
import { GuestPage, GuestView, RegistrationReceipt } from './dto/guest.view.js';
import { GuestQueries } from './guest.queries.js';
import { RegistrationService } from '../registration.service.js';

@ApiTags('reception')
@Controller('api/v1')
export class ReceptionController {
  constructor(
    private readonly registrations: RegistrationService,
    private readonly checkIns: CheckInService,
    private readonly queries: GuestQueries,
  ) {}

  @Post('dialogues/:id/registrations')
  @Permit('registration.create')
  @TakesChallenge()
  register(
    @Param('id') id: string,
    @Body() dto: RegisterDto,
    @Device() device: string | undefined,
    @From() caller: Caller,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<RegistrationReceipt> {
    return this.registrations.register(id, dto, device, once, caller);
  }

  @Get('dialogues/:id/guests')
  @Permit('registration.read')
  guests(@Me() actor: Actor, @Param('id') id: string, @Query() query: ListGuestsDto): Promise<GuestPage> {
    return this.queries.list(actor, id, query);
  }

  @Post('dialogues/:id/check-in')
  @HttpCode(200)
  @Permit('registration.check-in')
  checkIn(
    @Me() actor: Actor,
    @Param('id') id: string,
    @Body() dto: CheckInDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<GuestView> {
    return this.checkIns.checkIn(actor, id, dto, once);
  }

  @Post('dialogues/:id/walk-ins')
  @Permit('registration.check-in')
  walkIn(
    @Me() actor: Actor,
    @Param('id') id: string,
    @Body() dto: WalkInDto,
    @Idempotent() once?: IdempotencyKey,
  ): Promise<GuestView> {
    return this.checkIns.walkIn(actor, id, dto, once);
  }
}
