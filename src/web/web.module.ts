import { Module } from '@nestjs/common';
import { DialogueModule } from '../dialogue/dialogue.module.js';
import { InvitationModule } from '../invitation/invitation.module.js';
import { LiveModule } from '../live/live.module.js';
import { OpinionModule } from '../opinion/opinion.module.js';
import { ReportModule } from '../report/report.module.js';
import { AddressController } from './address.controller.js';
import { ApiDocumentController } from './api-document.controller.js';
import { ResultsController, ResultsPreviewController } from './results.controller.js';
import { AnswersController } from './answers.controller.js';
import { AudienceController } from './audience.controller.js';
import { DialoguePages } from './dialogue-page.js';
import { FiguresController } from './figures.controller.js';
import { IndexController } from './index.controller.js';
import { PageCache } from './page-cache.js';
import { Pages } from './pages.js';
import { PublicController } from './public.controller.js';
import { Renderer } from './renderer.js';
import { StaffController } from './staff.controller.js';
import { TrackController } from './track.controller.js';

@Module({
  imports: [DialogueModule, InvitationModule, LiveModule, OpinionModule, ReportModule],
  controllers: [
    PublicController,
    AudienceController,
    AddressController,
    AnswersController,
    ResultsController,
    ResultsPreviewController,
    FiguresController,
    TrackController,
    ApiDocumentController,
    IndexController,
    StaffController,
  ],
  providers: [DialoguePages, PageCache, Pages, Renderer],
})
export class WebModule {}
