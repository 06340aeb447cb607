import { type DynamicModule, Module } from '@nestjs/common';
import type { Logger } from 'pino';
import { AccountModule } from './account/account.module.js';
import { AssignmentModule } from './assignment/assignment.module.js';
import { AuthModule } from './auth/auth.module.js';
import type { Clock } from './common/clock.js';
import { CommonModule } from './common/common.module.js';
import type { Config } from './config/config.js';
import { DatabaseModule } from './database/database.module.js';
import { DialogueModule } from './dialogue/dialogue.module.js';
import { DocumentModule } from './document/document.module.js';
import { HealthModule } from './health/health.module.js';
import { InvitationModule } from './invitation/invitation.module.js';
import { FloorModule } from './floor/floor.module.js';
import { LiveModule } from './live/live.module.js';
import { MessagingModule } from './messaging/messaging.module.js';
import { MinutesModule } from './minutes/minutes.module.js';
import { OpinionModule } from './opinion/opinion.module.js';
import { OrganisationModule } from './organisation/organisation.module.js';
import { ReportModule } from './report/report.module.js';
import { schema } from './schema.js';
import { TrailModule } from './trail/trail.module.js';
import { WebModule } from './web/web.module.js';

@Module({})
export class AppModule {
  static for(config: Config, clock: Clock, log: Logger): DynamicModule {
    return {
      module: AppModule,
      imports: [
        CommonModule.for(config, clock, log),
        DatabaseModule.for(config, schema, clock),
        MessagingModule,
        AuthModule,
        HealthModule,
        OrganisationModule,
        AccountModule,
        DialogueModule,
        InvitationModule,
        OpinionModule,
        AssignmentModule,
        FloorModule,
        MinutesModule,
        LiveModule,
        DocumentModule,
        ReportModule,
        TrailModule,
        WebModule,
      ],
    };
  }
}
