import { Module } from '@nestjs/common';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { CheckInService } from './check-in.service.js';
import { Coverage } from './coverage.js';
import { GuestList } from './guest-list.js';
import { InvitationController } from './invitation.controller.js';
import { InvitationService } from './invitation.service.js';
import { ReceptionController } from './reception.controller.js';
import { RegistrationService } from './registration.service.js';

@Module({
  imports: [DialogueModule],
  controllers: [InvitationController, ReceptionController],
  providers: [CheckInService, Coverage, GuestList, InvitationService, RegistrationService],
  exports: [CheckInService, Coverage, GuestList, InvitationService, RegistrationService],
})
export class InvitationModule {}
