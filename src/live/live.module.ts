import { Module } from '@nestjs/common';
import { CatchUpService } from './live.controller.js';
import { ChangeNotifier } from './change-notifier/change-notifier.js';
import { Feed } from './feed/feed.js';
import { Hub } from './hub/hub.js';
import { LiveController } from './live.controller.js';
import { LiveGateway } from './live.gateway.js';
import { LiveAccess } from './live.policy.js';

/** Live updates: snapshots and frames of a dialogue for those who may follow it. */
@Module({
  controllers: [LiveController],
  providers: [CatchUpService, ChangeNotifier, Feed, Hub, LiveAccess, LiveGateway],
  exports: [ChangeNotifier, Feed],
})
export class LiveModule {}
