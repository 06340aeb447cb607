import { Module } from '@nestjs/common';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { CheckInService } from './guest/check-in.service.js';
import { CoverageQueries } from './coverage.queries.js';
import { GuestContactService } from './guest/guest-contact.service.js';
import { GuestQueries } from './guest/guest.queries.js';
import { InvitationController } from './invitation.controller.js';
import { InvitationService } from './invitation.service.js';
import { ReceptionController } from './guest/reception.controller.js';
import { RegistrationService } from './registration.service.js';

@Module({
  imports: [DialogueModule],
  controllers: [InvitationController, ReceptionController],
  providers: [
    CheckInService,
    CoverageQueries,
    GuestContactService,
    GuestQueries,
    InvitationService,
    RegistrationService,
  ],
  exports: [CheckInService, CoverageQueries, GuestQueries, InvitationService, RegistrationService],
})
export class InvitationModule {}
