import { Body, Controller, Delete, HttpCode, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../../auth/actor.js';
import { Me, Permit } from '../../auth/decorators.js';
import { Id } from '../../common/validation/id.pipe.js';
import { AudienceView, InviteAudienceDto } from './dto/simulated-audience.dto.js';
import { SimulatedAudienceService } from './simulated-audience.service.js';

@ApiTags('dialogues')
@Controller('api/v1/dialogues/:id/audience')
export class SimulatedAudienceController {
  constructor(private readonly audience: SimulatedAudienceService) {}

  /** Lets a simulated audience into a rehearsal for some minutes. */
  @Post()
  @HttpCode(200)
  @Permit('dialogue.run')
  invite(@Me() actor: Actor, @Id() id: string, @Body() { minutes }: InviteAudienceDto): Promise<AudienceView> {
    return this.audience.invite(actor, id, minutes);
  }

  @Delete()
  @HttpCode(204)
  @Permit('dialogue.run')
  sendHome(@Me() actor: Actor, @Id() id: string): Promise<void> {
    return this.audience.sendHome(actor, id);
  }
}
