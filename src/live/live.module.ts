import { Module } from '@nestjs/common';
import { CatchUpService } from './catch-up.service.js';
import { Feed } from './feed/feed.js';
import { Hub } from './hub/hub.js';
import { LiveController } from './live.controller.js';
import { LiveGateway } from './live.gateway.js';
import { WakeUp } from './wake-up/wake-up.js';
import { WatchRights } from './watch.js';

@Module({
  controllers: [LiveController],
  providers: [Feed, WatchRights, WakeUp, Hub, LiveGateway, CatchUpService],
  exports: [Feed],
})
export class LiveModule {}
