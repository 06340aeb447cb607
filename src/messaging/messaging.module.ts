import { Global, Module } from '@nestjs/common';
import { Housekeeping } from '../database/housekeeping.js';
import { Channels } from './channels.service.js';
import { Composers } from './composers.js';
import { MessageSender } from './message-sender.service.js';
import { OutboxGauges } from './outbox-gauges.service.js';
import { sweepMessages } from './outbox.js';

@Global()
@Module({
  providers: [Channels, Composers, MessageSender, OutboxGauges],
  exports: [Channels, Composers, MessageSender],
})
export class MessagingModule {
  constructor(housekeeping: Housekeeping) {
    housekeeping.register(sweepMessages);
  }
}
