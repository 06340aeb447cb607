import { Module } from '@nestjs/common';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { InvitationModule } from '../invitation/invitation.module.js';
import { OpinionModule } from '../opinion/opinion.module.js';
import { ReportModule } from '../report/report.module.js';
import { IndexController } from './index.controller.js';
import { Pages } from './pages.js';
import { PublicController } from './public.controller.js';
import { Renderer } from './renderer.js';
import { StaffController } from './staff.controller.js';
import { TrackController } from './track.controller.js';

@Module({
  imports: [DialogueModule, InvitationModule, OpinionModule, ReportModule],
  controllers: [PublicController, TrackController, IndexController, StaffController],
  providers: [Pages, Renderer],
})
export class WebModule {}
